package org.inshore.core.scan.locate;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inshore.core.file.Folders;
import org.inshore.core.file.OwnerOnly;
import org.inshore.core.file.Sha256;
import org.inshore.engine.PreparedRules;
import org.inshore.engine.RuleSet;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.detect.Validator;
import org.inshore.spi.pack.PackFile;
import org.jspecify.annotations.Nullable;

/**
 * Keeps compiled rules that the build did not prepare, so that an operator's own are compiled once
 * and not in each scan: a folder for each set of packs, named by their hash; of folders, the last
 * used stay.
 *
 * <p>It holds rules only, as {@link PreparedRules} writes them, in a folder that nobody else may
 * read. A cache that cannot be used costs time, nothing else: rules are then compiled as without
 * it.
 */
final class RuleCache {
  private static final int KEPT = 3;
  private static final String FILE = "rules.prepared";
  private static final String UNFINISHED = "unfinished-";
  private static final Duration ABANDONED = Duration.ofHours(1);

  private final Path folder;

  RuleCache(Path folder) {
    this.folder = folder;
  }

  /**
   * The rules of packs, compiled now or before; where they were, no file of a pack is read.
   *
   * @throws RuleException if a rule is wrong or cannot be compiled
   */
  RuleSet prepared(Map<String, List<PackFile>> packs, Collection<Validator> validators)
      throws RuleException {
    try {
      Files.createDirectories(folder, OwnerOnly.folder(folder));
      if (!OwnerOnly.holds(folder)) {
        return RuleSet.load(packs);
      }
      Path place = folder.resolve(name(packs));
      RuleSet kept = kept(packs, place);
      if (kept == null) {
        Folders.delete(place);
        write(packs, validators, place);
        kept = kept(packs, place);
      }
      return kept == null ? RuleSet.load(packs) : kept;
    } catch (RuleException e) {
      throw e; // an IOException too, but no matter of the cache
    } catch (IOException e) {
      return RuleSet.load(packs);
    }
  }

  private static @Nullable RuleSet kept(Map<String, List<PackFile>> packs, Path place)
      throws IOException {
    RuleSet rules = RuleSet.find(packs, place.resolve(FILE));
    if (rules != null) {
      Files.setLastModifiedTime(place, FileTime.from(Instant.now()));
    }
    return rules;
  }

  /** Writes beside and renames, so that nobody finds half of it. */
  private void write(
      Map<String, List<PackFile>> packs, Collection<Validator> validators, Path place)
      throws RuleException, IOException {
    Path unfinished = Files.createTempDirectory(folder, UNFINISHED, OwnerOnly.folder(folder));
    try {
      PreparedRules.write(packs, validators, unfinished.resolve(FILE));
      Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException e) {
      // Another scan was faster.
    } finally {
      Folders.delete(unfinished);
    }
    removeOld();
  }

  private void removeOld() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> newestFirst =
          all.filter(each -> Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS))
              .sorted(Comparator.comparing(RuleCache::used).reversed())
              .toList();
      int kept = 0;
      for (Path each : newestFirst) {
        boolean goes =
            each.getFileName().toString().startsWith(UNFINISHED)
                ? used(each).isBefore(Instant.now().minus(ABANDONED))
                : ++kept > KEPT;
        if (goes) {
          Folders.delete(each);
        }
      }
    }
  }

  private static Instant used(Path place) {
    try {
      return Files.getLastModifiedTime(place).toInstant();
    } catch (IOException e) {
      return Instant.EPOCH;
    }
  }

  private static String name(Map<String, List<PackFile>> packs) {
    StringBuilder all = new StringBuilder();
    for (Map.Entry<String, List<PackFile>> pack : new TreeMap<>(packs).entrySet()) {
      all.append(Sha256.of(pack.getKey()));
      pack.getValue().forEach(file -> all.append(' ').append(Sha256.of(file.text())));
      all.append('\n');
    }
    return Sha256.of(all.toString());
  }
}
