package org.inshore.scanners.jdbc.sample;

import java.util.List;

/**
 * Random rows by Bernoulli sampling: the server goes through the table and gives each row with the
 * same chance.
 */
public final class ShareSample implements RowSample {
  private final String clause;
  private boolean asked;

  /**
   * Prepares it.
   *
   * @param clause what follows the SELECT
   */
  public ShareSample(String clause) {
    this.clause = clause;
  }

  @Override
  public List<String> next(long rows) {
    if (asked) {
      return List.of();
    }
    asked = true;
    return List.of(clause);
  }
}
