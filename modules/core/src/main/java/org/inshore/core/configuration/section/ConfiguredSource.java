package org.inshore.core.configuration.section;

import org.inshore.core.pace.Pacing;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.Declaration;
import org.jspecify.annotations.Nullable;

/**
 * One data source as it was asked for.
 *
 * @param id short name, unique in a scan
 * @param scanner name of its scanner; null to take the one that handles the target
 * @param target path or URL, without a password; paths are absolute
 * @param declared what the operator declares of it
 * @param settings the scanner's own
 * @param pacing how gently it is read
 */
public record ConfiguredSource(
    String id,
    @Nullable String scanner,
    String target,
    Declaration declared,
    Settings settings,
    Pacing pacing) {

  /** One that is read as fast as can be. */
  public ConfiguredSource(
      String id, @Nullable String scanner, String target, Declaration declared, Settings settings) {
    this(id, scanner, target, declared, settings, Pacing.NONE);
  }

  /** Whether the target is a path on this machine. */
  public boolean isPath() {
    return Targets.isPath(target);
  }

  /** The same of which something else is declared. */
  public ConfiguredSource with(Declaration other) {
    return new ConfiguredSource(id, scanner, target, other, settings, pacing);
  }
}
