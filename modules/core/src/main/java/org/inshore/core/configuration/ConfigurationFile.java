package org.inshore.core.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.inshore.engine.FreeText;
import org.inshore.spi.scan.Default;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Jurisdiction;
import org.jspecify.annotations.Nullable;

/** The form of {@code inshore.yaml}; a component's name is its key. */
record ConfigurationFile(
    List<Source> sources,
    List<Path> packs,
    @Nullable Path policy,
    @Nullable Location location,
    @Nullable Bounds limits,
    @Default("0.5") double minConfidence,
    @Default("near") FreeText freeText,
    @Default("0") int threads,
    @Nullable Path keyFile,
    @Nullable Path out,
    @Nullable Results results) {

  ConfigurationFile {
    if (minConfidence < 0 || minConfidence > 1) {
      throw new IllegalArgumentException("min-confidence: 0 … 1");
    }
    if (threads < 0 || threads > 256) {
      throw new IllegalArgumentException("threads: 0 (= processors) … 256");
    }
  }

  /** One entry of {@code sources}. */
  record Source(
      String id,
      @Nullable String scanner,
      String target,
      @Nullable String site,
      @Nullable Jurisdiction jurisdiction,
      @Nullable String system,
      @Nullable String owner,
      @Nullable String outsourcer,
      @Default("false") boolean classified,
      Settings settings) {

    Declaration declaration() {
      return new Declaration(site, jurisdiction, system, owner, outsourcer, classified);
    }
  }

  /** What sources are located with. */
  record Location(
      @Nullable Path sites, @Nullable String scannerSite, List<Path> addressDatabases) {}

  /** What becomes of results, see {@link org.inshore.core.configuration.Results}. */
  record Results(
      @Nullable String institution,
      @Nullable Path marks,
      @Nullable String previous,
      @Nullable String signingKey) {}

  /** Limits of one asset; what is not given keeps its standard. */
  record Bounds(
      @Nullable String fileBytes,
      @Nullable String expandedBytes,
      @Default("200") int expansionRatio,
      @Default("100000") int entries,
      @Default("8") int depth,
      @Default("0") long rows,
      @Default("30m") Duration assetTime) {

    Bounds {
      if (expansionRatio < 1 || entries < 1 || depth < 0 || rows < 0) {
        throw new IllegalArgumentException(
            "expansion-ratio >= 1, entries >= 1, depth >= 0, rows >= 0");
      }
      if (!assetTime.isPositive()) {
        throw new IllegalArgumentException("asset-time > 0");
      }
      bytes("file-bytes", fileBytes, 0);
      bytes("expanded-bytes", expandedBytes, 0);
    }

    Limits limits() {
      return new Limits(
          bytes("file-bytes", fileBytes, Limits.DEFAULT.fileBytes()),
          bytes("expanded-bytes", expandedBytes, Limits.DEFAULT.expandedBytes()),
          expansionRatio,
          entries,
          depth,
          rows,
          assetTime);
    }

    private static long bytes(String key, @Nullable String size, long standard) {
      return size == null ? standard : ByteSize.parse(key, size);
    }
  }
}
