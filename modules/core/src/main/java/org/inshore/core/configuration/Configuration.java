package org.inshore.core.configuration;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.inshore.core.trait.ImportantItem;
import org.inshore.core.triage.Triage;
import org.inshore.engine.rule.FreeText;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.Sampling;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.scene.ExportScene;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a scan.
 *
 * @param sources what to scan
 * @param outsourcers who is to receive or reach what
 * @param packs folders with rules beside those on the class path
 * @param policy a policy file, or a folder of them, that extends the standard one or stands in its
 *     place; or null
 * @param exemptions a file of what somebody allowed for a time; or null
 * @param scenes the export scenes that are declared
 * @param important the bank's own list of important data
 * @param asOf the day by whose law violations are judged; null for that of the scan
 * @param locating what sources are located with
 * @param limits what one asset may cost
 * @param documents how documents are opened
 * @param minConfidence matches below are not reported, 0 to 1
 * @param freeText how much of running text is read for names
 * @param threads how many assets are read at once
 * @param keyFile the operator's key; null for the standard place
 * @param out where the result goes; null to let the caller decide
 * @param results what becomes of results
 * @param triage what is read, and in which order
 * @param sha256 hash of what was asked for, in hex
 */
public record Configuration(
    List<ConfiguredSource> sources,
    List<Outsourcer> outsourcers,
    List<Path> packs,
    @Nullable Path policy,
    @Nullable Path exemptions,
    List<ExportScene> scenes,
    List<ImportantItem> important,
    @Nullable LocalDate asOf,
    Locating locating,
    Limits limits,
    Documents documents,
    double minConfidence,
    FreeText freeText,
    int threads,
    @Nullable Path keyFile,
    @Nullable Path out,
    Results results,
    Triage triage,
    String sha256) {

  /** Copies the lists. */
  public Configuration {
    sources = List.copyOf(sources);
    outsourcers = List.copyOf(outsourcers);
    packs = List.copyOf(packs);
    scenes = List.copyOf(scenes);
    important = List.copyOf(important);
  }

  /**
   * Reads a configuration file; relative paths in it are relative to its folder.
   *
   * @throws ScanException with {@code CONFIGURATION}, naming file, key and remedy
   */
  public static Configuration load(Path file) throws ScanException {
    return ConfigurationReader.read(file);
  }

  /**
   * The standard configuration for targets given by hand.
   *
   * @throws ScanException with {@code CONFIGURATION} if a target is blank or holds a password
   */
  public static Configuration ofTargets(List<String> targets) throws ScanException {
    return ConfigurationReader.ofTargets(targets);
  }

  /** The same, located with something else. */
  public Configuration with(Locating other) {
    return copy(sources, asOf, other, limits, freeText, results, triage, keyFile);
  }

  /** The same with free text read as given. */
  public Configuration with(FreeText other) {
    return copy(sources, asOf, locating, limits, other, results, triage, keyFile);
  }

  /** The same with results treated as given, where something is. */
  public Configuration with(Results other) {
    return copy(sources, asOf, locating, limits, freeText, results.with(other), triage, keyFile);
  }

  /** The same with tables sampled as given. */
  public Configuration with(Sampling other) {
    return copy(sources, asOf, locating, limits.with(other), freeText, results, triage, keyFile);
  }

  /** The same in one of two passes. */
  public Configuration with(Triage other) {
    return copy(sources, asOf, locating, limits, freeText, results, other, keyFile);
  }

  /** The same, judged by the law of a day. */
  public Configuration asOf(@Nullable LocalDate day) {
    return copy(sources, day, locating, limits, freeText, results, triage, keyFile);
  }

  /** The same of other sources. */
  public Configuration withSources(List<ConfiguredSource> others) {
    return copy(others, asOf, locating, limits, freeText, results, triage, keyFile);
  }

  /** The same scan of what an outsourcer is to receive or reach alone. */
  public Configuration scopeOf(Outsourcer outsourcer) {
    return copy(outsourcer.scope(), asOf, locating, limits, freeText, results, triage, keyFile);
  }

  /** The same with values hashed under a key. */
  public Configuration withKey(Path file) {
    return copy(sources, asOf, locating, limits, freeText, results, triage, file);
  }

  private Configuration copy(
      List<ConfiguredSource> scanned,
      @Nullable LocalDate day,
      Locating located,
      Limits bounds,
      FreeText read,
      Results treated,
      Triage chosen,
      @Nullable Path key) {
    return new Configuration(
        scanned,
        outsourcers,
        packs,
        policy,
        exemptions,
        scenes,
        important,
        day,
        located,
        bounds,
        documents,
        minConfidence,
        read,
        threads,
        key,
        out,
        treated,
        chosen,
        sha256);
  }

  /** The standard number of threads: one for each processor. */
  public static int standardThreads() {
    return Math.max(1, Runtime.getRuntime().availableProcessors());
  }
}
