package org.inshore.core.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.inshore.core.configuration.Configuration;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.inventory.carry.EarlierScan;
import org.inshore.core.name.MaskedRecords;
import org.inshore.core.scan.journal.VersionHashes;
import org.inshore.core.scan.locate.SourcePlan;
import org.inshore.core.scan.run.ScanPlan;
import org.inshore.core.scan.run.ScanPlan.Amount;
import org.inshore.core.scan.run.ScanRates;
import org.inshore.core.scan.run.SourceSurvey;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.Limits;

/** Plans a scan: lists its sources one after the other, and estimates its time. */
final class Planning {
  private static final int MAX_SCANS = 3;

  private final List<SourcePlan> sources;
  private final Configuration configuration;
  private final Path out;
  private final EarlierScans earlier;
  private final VersionHashes versions;
  private final MaskedRecords masks;

  Planning(
      List<SourcePlan> sources,
      Configuration configuration,
      Path out,
      EarlierScans earlier,
      VersionHashes versions,
      MaskedRecords masks) {
    this.sources = sources;
    this.configuration = configuration;
    this.out = out;
    this.earlier = earlier;
    this.versions = versions;
    this.masks = masks;
  }

  ScanPlan plan() throws IOException, InterruptedException {
    Limits limits = configuration.reading().limits();
    List<ScanPlan.Source> listed = new ArrayList<>();
    for (SourcePlan each : sources) {
      listed.add(SourceSurvey.of(each, limits, out, this::isCarried));
    }
    return new ScanPlan(listed, configuration.reading().threads(), rates(), earlier.notices());
  }

  private boolean isCarried(Asset asset) {
    if (earlier.scans().isEmpty()) {
      return false;
    }
    Asset masked = masks.asset(asset);
    Long version = versions.of(asset);
    try {
      for (EarlierScan scan : earlier.scans()) {
        if (scan.find(masked, version) != null) {
          return true;
        }
      }
      return false;
    } catch (SQLException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  /** By the last whole scans beside the output folder that read everything themselves. */
  private ScanRates rates() throws IOException {
    Path parent = out.toAbsolutePath().getParent();
    TreeSet<Path> folders = new TreeSet<>();
    Path previous = configuration.results().previousOf(out);
    if (previous != null) {
      folders.add(previous.toAbsolutePath());
    }
    if (parent != null && Files.isDirectory(parent)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent)) {
        for (Path entry : entries) {
          if (Files.isRegularFile(entry.resolve("inventory.db"))) {
            folders.add(entry);
          }
        }
      }
    }
    ScanRates rates = ScanRates.STANDARD;
    for (Path folder : folders.descendingSet()) {
      if (rates.scans() < MAX_SCANS) {
        rates = with(rates, folder);
      }
    }
    return rates;
  }

  private ScanRates with(ScanRates rates, Path folder) {
    try (InventoryReader inventory = InventoryReader.open(folder)) {
      RunInfo run = inventory.run();
      Instant ended = run.ended();
      if (run.state() != RunInfo.State.DONE
          || ended == null
          || inventory.totals().count(Figure.CARRIED_OVER) > 0) {
        return rates;
      }
      Amount read;
      try (Stream<AssetEntry> assets = inventory.assets()) {
        read = assets.map(Planning::amount).reduce(Amount.NONE, Amount::plus);
      }
      Duration took = Duration.between(run.started(), ended);
      return read.assets() == 0 ? rates : rates.and(read, configuration.reading().threads(), took);
    } catch (IOException e) {
      // Of another version, or none of ours: it tells nothing of rates.
      return rates;
    }
  }

  private static Amount amount(AssetEntry entry) {
    return switch (entry.outcome()) {
      case Outcome.Scanned done -> SourceSurvey.read(entry.kind(), done.units());
      case Outcome.Incomplete some -> SourceSurvey.read(entry.kind(), some.units());
      case Outcome.Failed _, Outcome.Skipped _ -> Amount.NONE;
    };
  }
}
