package org.inshore.spi.source;

import java.util.Arrays;
import java.util.Optional;
import org.inshore.spi.message.Wording;

/** Kinds of data in a bank, by what they serve: those of the measures of 2024 of its supervisor. */
public enum DataKind {
  /** Of customers. */
  CUSTOMER("客户数据", "customer data"),
  /** Of the business done with them. */
  BUSINESS("业务数据", "business data"),
  /** Of operation and management. */
  MANAGEMENT("经营管理数据", "operation and management data"),
  /** Of the systems and their security. */
  SYSTEM("系统运行和安全管理数据", "system operation and security data");

  private final Wording label;

  DataKind(String zh, String en) {
    this.label = new Wording(zh, en);
  }

  /** The name as reports show it. */
  public Wording label() {
    return label;
  }

  /** The kind that a text of a register names, by its key or its name. */
  public static Optional<DataKind> of(String text) {
    String plain = text.strip();
    return Arrays.stream(values())
        .filter(
            kind ->
                RegisterField.dashed(kind).equalsIgnoreCase(plain)
                    || kind.label.zh().equals(plain)
                    || kind.label.zh().replace("数据", "").equals(plain)
                    || kind.label.en().equalsIgnoreCase(plain))
        .findFirst();
  }
}
