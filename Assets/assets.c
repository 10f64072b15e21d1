// C23 #embed compiles these files in about a second; SwiftPM's .embedInCode needed minutes.
#include "assets.h"

#define ASSET(name) \
  struct asset asset_##name(void) { return (struct asset){name##_bytes, sizeof name##_bytes}; }

static const unsigned char catalogue_bytes[] = {
#embed "catalogue.tsv"
};
ASSET(catalogue)

static const unsigned char life_events_bytes[] = {
#embed "life-events.tsv"
};
ASSET(life_events)

static const unsigned char aliases_bytes[] = {
#embed "aliases.tsv"
};
ASSET(aliases)

static const unsigned char holidays_bytes[] = {
#embed "holidays.tsv"
};
ASSET(holidays)

static const unsigned char profile_baishiyi_bytes[] = {
#embed "../seeds/baishiyi/hall.json"
};
ASSET(profile_baishiyi)

static const unsigned char profile_baoan_bytes[] = {
#embed "../seeds/baoan/hall.json"
};
ASSET(profile_baoan)
