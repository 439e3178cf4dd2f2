package org.inshore.core.configuration.section;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Settings for what becomes of results.
 *
 * @param institution name of the bank, for the reports' heads; null to leave it blank
 * @param marks file with officers' notes; null for {@code marks.yaml} beside the output folder
 * @param previous output folder of the scan to compare with, or {@code latest} for the last one
 *     beside the output folder; null to compare with none
 * @param signingKey reference to the key that signs, {@code file:PATH}; null not to sign
 * @param incremental whether what has provably not changed since the scan to compare with is
 *     carried over from it and not read again; null for no
 * @param resumed output folders of scans that did not come to their end, to go on from there
 */
public record Results(
    @Nullable String institution,
    @Nullable Path marks,
    @Nullable String previous,
    @Nullable String signingKey,
    @Nullable Boolean incremental,
    List<Path> resumed) {
  /** Nothing said. */
  public static final Results NONE = new Results(null, null, null, null);

  /** Copies the list. */
  public Results {
    resumed = List.copyOf(resumed);
  }

  /** With nothing resumed or carried over. */
  public Results(
      @Nullable String institution,
      @Nullable Path marks,
      @Nullable String previous,
      @Nullable String signingKey) {
    this(institution, marks, previous, signingKey, null, List.of());
  }

  /** The word that stands for the last scan. */
  public static final String LATEST = "latest";

  private static final String INVENTORY = "inventory.db";
  private static final String MARKS = "marks.yaml";

  /** These, each replaced by the other's where that says something. */
  public Results with(Results other) {
    return new Results(
        other.institution == null ? institution : other.institution,
        other.marks == null ? marks : other.marks,
        other.previous == null ? previous : other.previous,
        other.signingKey == null ? signingKey : other.signingKey,
        other.incremental == null ? incremental : other.incremental,
        other.resumed.isEmpty() ? resumed : other.resumed);
  }

  /** These, compared with and carried over from other scans than they say. */
  public Results comparing(@Nullable String other, boolean unchanged, List<Path> broken) {
    return new Results(institution, marks, other, signingKey, unchanged, broken);
  }

  /** Whether what has not changed is carried over. */
  public boolean isIncremental() {
    return Boolean.TRUE.equals(incremental);
  }

  /** The file of notes for an output folder. */
  public Path marksFor(Path out) {
    return marks == null ? out.toAbsolutePath().resolveSibling(MARKS).normalize() : marks;
  }

  /**
   * The output folder to compare with; null if there is none.
   *
   * @throws IOException if the folders beside the output folder cannot be listed
   */
  public @Nullable Path previousOf(Path out) throws IOException {
    if (previous == null) {
      return null;
    }
    return previous.equals(LATEST) ? latest(out) : Path.of(previous);
  }

  /** The last by name of the folders beside this one that hold an inventory: names are times. */
  private @Nullable Path latest(Path out) throws IOException {
    Path own = out.toAbsolutePath().normalize();
    Path parent = own.getParent();
    Set<Path> broken = new HashSet<>();
    resumed.forEach(folder -> broken.add(folder.toAbsolutePath().normalize()));
    TreeSet<Path> folders = new TreeSet<>();
    if (parent != null && Files.isDirectory(parent)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent)) {
        for (Path entry : entries) {
          if (!entry.equals(own)
              && !broken.contains(entry)
              && Files.isRegularFile(entry.resolve(INVENTORY))) {
            folders.add(entry);
          }
        }
      }
    }
    return folders.isEmpty() ? null : folders.getLast();
  }
}
