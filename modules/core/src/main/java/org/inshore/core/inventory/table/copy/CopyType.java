package org.inshore.core.inventory.table.copy;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.RegisterField;
import org.jspecify.annotations.Nullable;

/** Type of copy by a register: free text, of which these words are known. */
public enum CopyType {
  /** The system of record. */
  ORIGINAL(
      Set.of("primary", "master", "original", "production", "system of record", "golden source"),
      Set.of("主库", "主系统", "原始", "源系统", "权威", "生产")),
  /** Filled from elsewhere. */
  COPY(
      Set.of("replica", "copy", "backup", "cache", "standby", "archive", "extract", "test"),
      Set.of("副本", "备份", "缓存", "容灾", "从库", "备库", "归档", "抽取", "测试"));

  private final Set<String> english;
  private final Set<String> chinese;

  CopyType(Set<String> english, Set<String> chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  /** The type that is declared; null for none and for one that is not known or not clear. */
  static @Nullable CopyType of(Declaration declared) {
    String text = declared.register().get(RegisterField.COPY_TYPE);
    if (text == null) {
      return null;
    }
    String plain = text.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ').strip();
    CopyType only = null;
    for (CopyType type : values()) {
      if (type.english.contains(plain)
          || type.chinese.stream().anyMatch(plain::contains)
          || Stream.of(plain.split(" ")).anyMatch(type.english::contains)) {
        if (only != null) {
          return null;
        }
        only = type;
      }
    }
    return only;
  }
}
