package org.inshore.core.slice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import org.inshore.core.file.Folders;
import org.inshore.core.file.OwnerOnly;
import org.inshore.core.key.Sealer;
import org.inshore.spi.scan.SlicePlan;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Folder of the files of slices of a scan, {@code slices} in its output, and those of the scans
 * that it resumes. It is gone when the scan has come to its end.
 */
public final class SliceShelf {
  /** The folder's name. */
  public static final String FOLDER = "slices";

  private final Path folder;
  private final Sealer sealer;
  private final List<Earlier> earlier;

  /**
   * A scan that is resumed.
   *
   * @param out its output folder
   * @param alike whether its configuration is the same, and so are its sources
   */
  public record Earlier(Path out, boolean alike) {}

  /** A shelf in an output folder. */
  public SliceShelf(Path out, Sealer sealer, List<Earlier> earlier) {
    this.folder = out.resolve(FOLDER);
    this.sealer = sealer;
    this.earlier = List.copyOf(earlier);
  }

  /**
   * Slices of an asset, and what became of those of an earlier scan.
   *
   * @param changed whether there were some, which do not count since the asset is another one now,
   *     or nothing tells that it is not
   */
  public record Taken(SliceFile file, boolean changed) {}

  /**
   * The file of an asset: that of an earlier scan as far as it is whole, if the asset is the same
   * still; else a new one.
   *
   * @param name a number that tells the asset from others
   * @param version hash of its version; null if unknown
   */
  public Taken take(long name, Location asset, SlicePlan fresh, @Nullable Long version)
      throws IOException {
    Files.createDirectories(folder, OwnerOnly.folder(folder));
    String file = HexFormat.of().toHexDigits(name);
    Path own = folder.resolve(file);
    boolean changed = false;
    for (Earlier each : earlier) {
      Path before = each.out().resolve(FOLDER).resolve(file);
      if (Files.isRegularFile(before)) {
        Files.copy(
            before, own, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        SliceFile known = SliceFile.open(own, sealer, asset);
        if (known != null && counts(known, version, each.alike())) {
          return new Taken(known, false);
        }
        changed |= known != null && known.size() > 0;
        if (known != null) {
          known.close();
        }
      }
    }
    return new Taken(SliceFile.create(own, sealer, asset, fresh, version), changed);
  }

  private static boolean counts(SliceFile known, @Nullable Long version, boolean alike) {
    Long then = known.version();
    return (then != null && version != null)
        ? then.equals(version)
        : alike && known.plan().keepsRows();
  }

  /** Takes the folder away: the scan has come to its end. */
  public void clear() throws IOException {
    if (Files.isDirectory(folder)) {
      Folders.delete(folder);
    }
  }
}
