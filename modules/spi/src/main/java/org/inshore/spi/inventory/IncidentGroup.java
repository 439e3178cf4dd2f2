package org.inshore.spi.inventory;

import org.inshore.spi.inventory.Violation.Severity;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Incidents of one folder, schema, source, system or owner, with their people counted once.
 *
 * @param by what they have in common
 * @param name of the system or owner, or the place as it is displayed; empty if none is declared
 * @param place the folder, schema or source; null for a system or owner
 * @param verdict where its worst incident is
 * @param severity of its worst incident
 * @param incidents assets with at least one ground
 * @param violations of them, those with a violation; the others are to be clarified
 * @param settled of all incidents, those with no ground that still asks for an act: exempted,
 *     accepted until a day, or a false alarm
 * @param persons people of its incidents, each counted once
 * @param share of the people of all incidents, those who are in this group, 0 to 1; of the
 *     incidents where nobody could be counted
 */
public record IncidentGroup(
    By by,
    String name,
    @Nullable Location place,
    Verdict verdict,
    Severity severity,
    long incidents,
    long violations,
    long settled,
    PersonCount persons,
    double share) {

  /** What incidents are grouped by. */
  public enum By {
    /** The folder of a file, the schema of a table. */
    FOLDER("文件夹或模式", "folder or schema"),
    /** The data source. */
    SOURCE("数据源", "data source"),
    /** The declared business system. */
    SYSTEM("业务系统", "system"),
    /** The declared owner. */
    OWNER("责任人", "owner");

    private final Wording label;

    By(String zh, String en) {
      this.label = new Wording(zh, en);
    }

    /** The name as reports show it. */
    public Wording label() {
      return label;
    }
  }
}
