internal import HallCore

/// A value that people write on the command line, with what it looks like in Chinese too; files and
/// the log, which only engineers read, have ``TextCoded/form`` in English.
protocol CommandLineValue: TextCoded {
  static var formInChinese: String { get }
}

extension BookingCode: CommandLineValue {
  static var formInChinese: String { "预约码(六位数字),请核对每一位" }
}

extension CommandID: CommandLineValue {
  static var formInChinese: String { "命令编号(1 到 64 个字母、数字或符号)" }
}

extension Day: CommandLineValue {
  static var formInChinese: String { "日期(如 2026-03-02)" }
}

extension Identifier: CommandLineValue {
  static var formInChinese: String { "名称(小写字母、数字和连字符)" }
}

extension QueueLetter: CommandLineValue {
  static var formInChinese: String { "队的字母(A 到 Z)" }
}

extension TicketNumber: CommandLineValue {
  static var formInChinese: String { "号码(如 A012)" }
}

extension TimeOfDay: CommandLineValue {
  static var formInChinese: String { "时间(如 08:30)" }
}
