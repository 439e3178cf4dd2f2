package org.inshore.core.configuration;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.inshore.core.configuration.section.ConfiguredSource;
import org.inshore.core.configuration.section.Detecting;
import org.inshore.core.configuration.section.Judging;
import org.inshore.core.configuration.section.Locating;
import org.inshore.core.configuration.section.Outsourcer;
import org.inshore.core.configuration.section.Reading;
import org.inshore.core.configuration.section.Results;
import org.inshore.core.triage.Triage;
import org.inshore.engine.rule.FreeText;
import org.inshore.spi.scan.Sampling;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a scan.
 *
 * @param sources what to scan
 * @param outsourcers who is to receive or reach what
 * @param detecting what is found
 * @param judging what findings are judged by
 * @param locating what sources are located with
 * @param reading how assets are read
 * @param results what becomes of results
 * @param keyFile the operator's key; null for the standard place
 * @param out where the result goes; null to let the caller decide
 * @param sha256 hash of what was asked for, in hex
 */
public record Configuration(
    List<ConfiguredSource> sources,
    List<Outsourcer> outsourcers,
    Detecting detecting,
    Judging judging,
    Locating locating,
    Reading reading,
    Results results,
    @Nullable Path keyFile,
    @Nullable Path out,
    String sha256) {

  /** Copies the lists. */
  public Configuration {
    sources = List.copyOf(sources);
    outsourcers = List.copyOf(outsourcers);
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
    return copy(sources, detecting, judging, other, reading, results, keyFile);
  }

  /** The same with free text read as given. */
  public Configuration with(FreeText other) {
    return copy(sources, detecting.with(other), judging, locating, reading, results, keyFile);
  }

  /** The same with results treated as given, where something is. */
  public Configuration with(Results other) {
    return copy(sources, detecting, judging, locating, reading, results.with(other), keyFile);
  }

  /** The same with tables sampled as given. */
  public Configuration with(Sampling other) {
    return with(reading.with(reading.limits().with(other)));
  }

  /** The same in one of two passes. */
  public Configuration with(Triage other) {
    return with(reading.with(other));
  }

  /** The same, judged by the law of a day. */
  public Configuration asOf(@Nullable LocalDate day) {
    return copy(sources, detecting, judging.asOf(day), locating, reading, results, keyFile);
  }

  /** The same of other sources. */
  public Configuration withSources(List<ConfiguredSource> others) {
    return copy(others, detecting, judging, locating, reading, results, keyFile);
  }

  /** The same scan of what an outsourcer is to receive or reach alone. */
  public Configuration scopeOf(Outsourcer outsourcer) {
    return withSources(outsourcer.scope());
  }

  /** The same with values hashed under a key. */
  public Configuration withKey(Path file) {
    return copy(sources, detecting, judging, locating, reading, results, file);
  }

  private Configuration with(Reading other) {
    return copy(sources, detecting, judging, locating, other, results, keyFile);
  }

  private Configuration copy(
      List<ConfiguredSource> scanned,
      Detecting detected,
      Judging judged,
      Locating located,
      Reading read,
      Results treated,
      @Nullable Path key) {
    return new Configuration(
        scanned, outsourcers, detected, judged, located, read, treated, key, out, sha256);
  }
}
