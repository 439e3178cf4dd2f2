package org.inshore.core.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import org.inshore.core.file.Sha256;
import org.inshore.spi.inventory.FolderSample;
import org.inshore.spi.inventory.SampledPlace;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.source.Location;

/**
 * Random files that a first pass reads: of every folder some of those that are not large, by
 * bottom-k sampling (E. Cohen, H. Kaplan, PODC 2007). Each file has a number by a hash of the seed
 * and its path, and those with the lowest are read, so every set of so many files is as likely as
 * any other, in whatever order they are listed, and the same seed draws the same ones again. Of
 * each large text some random blocks are read.
 *
 * <p>Of a folder that was left for too many others before it ended, the files that follow are read
 * if their number is below the highest that was drawn: each of its files still has the same chance.
 * For all threads.
 */
public final class FileSample {
  /** Enough to tell folders that hold what is looked for from those that do not. */
  static final int OF_A_FOLDER = 20;

  /** Of a large text one block in so many is read. */
  private static final int SHARE = 16;

  /** More are not held at once, so that memory is bounded. */
  private static final int MAX_HELD = 20_000;

  /** Folders are forgotten beyond that, and begin anew. */
  private static final int MAX_FOLDERS = 1 << 16;

  private final long seed;
  private final Map<String, Drawing> open = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, Long> highest = new HashMap<>();
  private int held;
  private boolean ended;

  /** Fates of files. */
  public enum Fate {
    /** It is read, as all of its folder are. */
    READ,
    /** It is read, and others of its folder are left. */
    DRAWN,
    /** It is large: random blocks of it are read, if it is a text. */
    SAMPLED,
    /** It is left. */
    LEFT
  }

  /** A file whose fate is known. */
  public record Choice(Asset file, Fate fate) {}

  /** A file with its number. */
  private record Numbered(long number, Asset file) {}

  /** The files of a folder with the lowest numbers so far. */
  private static final class Drawing {
    final PriorityQueue<Numbered> lowest =
        new PriorityQueue<>(Comparator.comparingLong(Numbered::number).reversed());
    boolean isOfMore;
  }

  /** Draws by a seed. */
  public FileSample(long seed) {
    this.seed = seed;
  }

  /** Whether a file is not drawn, since it is large. */
  public static boolean isLarge(Asset file) {
    return file.size() > FolderSample.MAX_BYTES;
  }

  /** How many blocks of a large file are read at most, so that all of them cost little. */
  public static long blocks(Asset file, long asked) {
    return Math.min(asked, file.size() / SampledPlace.BLOCK / SHARE);
  }

  /** Takes a file; tells the fates that are known by that, of it or of others. */
  public synchronized List<Choice> offer(Asset file) {
    if (ended || isLarge(file)) {
      return List.of(new Choice(file, ended ? Fate.LEFT : Fate.SAMPLED));
    }
    String folder = folder(file.location());
    long number = Sha256.first64(seed + " " + file.location());
    Long most = highest.get(folder);
    if (most != null) {
      return List.of(new Choice(file, number <= most ? Fate.DRAWN : Fate.LEFT));
    }
    Drawing drawing = open.computeIfAbsent(folder, _ -> new Drawing());
    drawing.lowest.add(new Numbered(number, file));
    if (drawing.lowest.size() > OF_A_FOLDER) {
      drawing.isOfMore = true;
      return List.of(new Choice(drawing.lowest.remove().file(), Fate.LEFT));
    }
    return ++held > MAX_HELD ? release(open.keySet().iterator().next()) : List.of();
  }

  /** A folder whose files wait no longer, though more may come. */
  private List<Choice> release(String folder) {
    if (highest.size() >= MAX_FOLDERS) {
      highest.clear();
    }
    Drawing drawing = Objects.requireNonNull(open.remove(folder));
    highest.put(folder, drawing.lowest.element().number());
    drawing.isOfMore = true;
    held -= drawing.lowest.size();
    return choices(drawing);
  }

  private static List<Choice> choices(Drawing drawing) {
    Fate fate = drawing.isOfMore ? Fate.DRAWN : Fate.READ;
    return drawing.lowest.stream()
        .sorted(Comparator.comparing(each -> each.file().location().toString()))
        .map(each -> new Choice(each.file(), fate))
        .toList();
  }

  /** Ends it, and tells the fates of all that are held: no more come. */
  public synchronized List<Choice> end() {
    ended = true;
    List<Choice> all = new ArrayList<>();
    open.values().forEach(each -> all.addAll(choices(each)));
    open.clear();
    return all;
  }

  /** The folder that a file lies in, as a text that no other folder has. */
  public static String folder(Location file) {
    Location outer = file.outer();
    String path = file.segments().isEmpty() ? "" : file.segments().getLast().value();
    return (outer == null ? file.source() : outer.toString())
        + ' '
        + path.substring(0, path.lastIndexOf('/') + 1);
  }
}
