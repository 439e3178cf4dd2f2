package org.inshore.core.configuration.section;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.inshore.core.trait.ImportantItem;
import org.inshore.spi.source.scene.ExportScene;
import org.jspecify.annotations.Nullable;

/**
 * Settings of what findings are judged by.
 *
 * @param policy a policy file, or a folder of them, that extends the standard one or stands in its
 *     place; or null
 * @param exemptions a file of what somebody allowed for a time; or null
 * @param scenes the export scenes that are declared
 * @param important the bank's own list of important data
 * @param asOf the day by whose law violations are judged; null for that of the scan
 */
public record Judging(
    @Nullable Path policy,
    @Nullable Path exemptions,
    List<ExportScene> scenes,
    List<ImportantItem> important,
    @Nullable LocalDate asOf) {
  /** The standard policy by the law of the scan's day. */
  public static final Judging STANDARD = new Judging(null, null, List.of(), List.of(), null);

  /** Copies the lists. */
  public Judging {
    scenes = List.copyOf(scenes);
    important = List.copyOf(important);
  }

  public Judging asOf(@Nullable LocalDate day) {
    return new Judging(policy, exemptions, scenes, important, day);
  }
}
