// The data that ships inside the binary. Each accessor gives the bytes of one file of this folder.
#ifndef ONEDOOR_ASSETS_H
#define ONEDOOR_ASSETS_H

#include <stddef.h>

struct asset {
  const unsigned char *_Nonnull bytes;
  size_t count;
};

/// The catalogue of service items: one line an item, tab-separated, first line the column names.
struct asset asset_catalogue(void);
/// The life events: one line an event, tab-separated: id, names, item codes.
struct asset asset_life_events(void);
/// Everyday names of items that the catalogue calls otherwise: alias, pinyin, item codes.
struct asset asset_aliases(void);
/// The days that the State moves: date, names, day-off or make-up workday; tab-separated.
struct asset asset_holidays(void);
/// The hall profile of Baishiyi, which is also `seeds/baishiyi/hall.json`.
struct asset asset_profile_baishiyi(void);
/// The hall profile of Bao'an, which is also `seeds/baoan/hall.json`.
struct asset asset_profile_baoan(void);

#endif
