package org.inshore.spi.inventory.finding;

import org.inshore.spi.message.Wording;

/** State of the values of a column that is named like personal financial information. */
public enum ColumnState {
  /** Values of a kind that its name or comment speaks of, or of another. */
  FOUND("发现", "found"),
  /** No row has a value. */
  EMPTY("空", "empty"),
  /** What has a value is mostly masked, such as {@code 138****8000}. */
  MASKED("已脱敏", "masked"),
  /** What has a value looks like cipher text, hashes or tokens. */
  ENCRYPTED("疑似加密或散列", "encrypted-looking"),
  /** Numbers that lost digits, such as {@code 1.1010519491231E17}. */
  LOST_DIGITS("数字丢失位数", "digits lost"),
  /** Values that are like no kind that was looked for. */
  UNLIKE("值不符", "values unlike its name");

  private final Wording label;

  ColumnState(String zh, String en) {
    this.label = new Wording(zh, en);
  }

  /** The state's name as reports show it. */
  public Wording label() {
    return label;
  }
}
