package org.inshore.spi.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inshore.spi.message.Wording;

/**
 * Grades of data by the measures of the two supervisors: core, important, and general data, of
 * which one of them keeps the sensitive apart. The worst first.
 */
public enum DataGrade {
  /** Core data. Never derived. */
  CORE("核心数据", "core"),
  /** Important data. Never derived. */
  IMPORTANT("重要数据", "important"),
  /** Sensitive data, which are general ones; not the same as sensitive personal information. */
  SENSITIVE("敏感数据（一般数据）", "sensitive data (general)"),
  /** Other general data. */
  GENERAL("其他一般数据", "other general data");

  private final Wording label;

  DataGrade(String zh, String en) {
    this.label = new Wording(zh, en);
  }

  /** The name as reports show it. */
  public Wording label() {
    return label;
  }

  /** The name as the People's Bank grades it: general data are one grade. */
  public Wording pboc() {
    return this == SENSITIVE || this == GENERAL ? new Wording("一般数据", "general") : label;
  }

  /** The grade that a register names: {@code core}, {@code 重要}, {@code 敏感数据} and the like. */
  public static Optional<DataGrade> of(String text) {
    String given = text.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(grade -> grade.words().contains(given)).findFirst();
  }

  private List<String> words() {
    return switch (this) {
      case CORE -> List.of("core", "核心", "核心数据");
      case IMPORTANT -> List.of("important", "重要", "重要数据");
      case SENSITIVE -> List.of("sensitive", "敏感", "敏感数据");
      case GENERAL -> List.of("general", "other", "一般", "其他", "一般数据", "其他数据");
    };
  }
}
