package org.inshore.spi.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Random files of folders of which others were not read, and what these can hold. The files read
 * are a simple random sample of those of the folder that are not large, so the bound of {@link
 * SampleBound} holds for these as it does for rows. Large files are not among them.
 */
public final class FolderSample {
  /** Larger files are not drawn. */
  public static final long MAX_BYTES = 1 << 22;

  /** The note of a file that was drawn from more. */
  public static final Wording DRAWN = Messages.of(FolderSample.class).wording("sampled.drawn");

  private static final String FILE = "file";
  private static final String LIMIT = "LIMIT_EXCEEDED";

  /** A file and the kinds in it. */
  private final Map<Location, Set<String>> drawn = new HashMap<>();

  private long files;
  private boolean isOfMore;

  private FolderSample() {}

  /** By folder what each kind is bounded to, for folders of which files were left. */
  static List<SampledPlace> of(Inventory inventory) {
    Map<Location, FolderSample> folders = new HashMap<>();
    try (Stream<AssetEntry> assets = inventory.assets()) {
      assets
          .filter(asset -> asset.kind().equals(FILE) && asset.size() <= MAX_BYTES)
          .forEach(
              asset ->
                  folders
                      .computeIfAbsent(folder(asset.location()), _ -> new FolderSample())
                      .add(asset));
    }
    folders.values().removeIf(folder -> !folder.isOfMore || folder.drawn.isEmpty());
    if (folders.isEmpty()) {
      return List.of();
    }
    try (Stream<Finding> findings = inventory.findings()) {
      findings.forEach(
          finding -> {
            FolderSample folder = folders.get(folder(finding.asset()));
            Set<String> kinds = folder == null ? null : folder.drawn.get(finding.asset());
            if (kinds != null) {
              kinds.add(finding.rule());
            }
          });
    }
    List<SampledPlace> places = new ArrayList<>();
    folders.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(Location::toString)))
        .forEach(each -> each.getValue().tell(each.getKey(), places));
    return places;
  }

  /** Whether a file was drawn from more. */
  private static boolean isDrawn(AssetEntry file) {
    return file.outcome() instanceof Outcome.Scanned scanned && scanned.notes().contains(DRAWN);
  }

  /** Whether it may be of a file that was left for others of its folder. */
  static boolean isLeft(Outcome outcome) {
    return outcome instanceof Outcome.Failed failed && failed.category().equals(LIMIT);
  }

  private void add(AssetEntry file) {
    switch (file.outcome()) {
      case Outcome.Scanned _ -> {
        files++;
        if (isDrawn(file)) {
          drawn.put(file.location(), new HashSet<>());
        }
      }
      case Outcome.Incomplete _ -> files++;
      case Outcome.Failed failed -> {
        if (isLeft(failed)) {
          files++;
          isOfMore = true;
        }
      }
      case Outcome.Skipped _ -> {
        // No part of what was to be read.
      }
    }
  }

  private void tell(Location folder, List<SampledPlace> places) {
    Map<String, Long> hits = new HashMap<>();
    drawn.values().forEach(kinds -> kinds.forEach(kind -> hits.merge(kind, 1L, Long::sum)));
    places.add(place(folder, null, 0));
    hits.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(each -> places.add(place(folder, each.getKey(), each.getValue())));
  }

  private SampledPlace place(Location folder, @Nullable String kind, long hits) {
    return new SampledPlace(
        SampledPlace.Unit.FILES, folder, folder, kind, files, drawn.size(), hits);
  }

  /** The folder of a file; what is no file of a tree is in none. */
  private static Location folder(Location file) {
    Location source = Location.of(file.source());
    String path = file.value("path");
    int end = path == null ? -1 : path.lastIndexOf('/');
    return path == null || end < 0 ? source : source.append("path", path.substring(0, end));
  }
}
