package org.inshore.scanners.documents.outlook;

import com.pff.PSTException;
import com.pff.PSTFile;
import com.pff.PSTFolder;
import com.pff.PSTMessage;
import com.pff.PSTObject;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Vector;
import org.inshore.scanners.documents.guard.CarrierException;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Reader of one store: all folders and their items. A broken folder or item costs itself alone. */
final class PstReader {
  private static final int MAX_DEPTH = 50;

  private final Location location;
  private final Limits limits;
  private final ContentSink sink;

  private PstReader(Location location, Limits limits, ContentSink sink) {
    this.location = location;
    this.limits = limits;
    this.sink = sink;
  }

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, PSTException, ScanException, InterruptedException {
    try (Spool spool = Spool.of(document.bytes(), limits.fileBytes());
        SeekableByteChannel channel = spool.channel()) {
      PSTFile file = new PSTFile(new ChannelContent(channel));
      PSTFolder root = file.getRootFolder();
      new PstReader(document.location(), limits, sink).folder(root, "", 0);
    }
  }

  private void folder(PSTFolder folder, String path, int depth)
      throws ScanException, InterruptedException {
    String name = folder.getDisplayName();
    String own = path.isEmpty() ? name : path + "/" + name;
    items(folder, own);
    Vector<PSTFolder> below;
    try {
      below = folder.getSubFolders();
    } catch (PSTException | IOException | RuntimeException e) {
      // Folders of searches have no list of what is below them.
      if (folder.hasSubfolders() || e instanceof CarrierException) {
        failed(location.append("folder", own), e);
      }
      return;
    }
    if (!below.isEmpty() && depth >= MAX_DEPTH) {
      sink.failed(location.append("folder", own), Problems.limit("limit.depth"));
      return;
    }
    for (PSTFolder one : below) {
      folder(one, own, depth + 1);
    }
  }

  private void items(PSTFolder folder, String path) throws ScanException, InterruptedException {
    Location place = location.append("folder", path.isEmpty() ? "/" : path);
    PstItem item = new PstItem(place, limits, sink);
    for (int number = 1; ; number++) {
      Guard.checkInterrupt();
      try {
        PSTObject next = next(folder);
        if (next == null) {
          return;
        }
        if (next instanceof PSTMessage message) {
          item.read(message, String.valueOf(number), 0);
        }
      } catch (PSTException | IOException | RuntimeException e) {
        failed(place.append("entry", String.valueOf(number)), e);
        if (number > folder.getContentCount()) {
          return;
        }
      }
    }
  }

  private static @Nullable PSTObject next(PSTFolder folder) throws PSTException, IOException {
    return folder.getContentCount() <= 0 ? null : folder.getNextChild();
  }

  private void failed(Location place, Exception thrown) throws ScanException, InterruptedException {
    if (thrown instanceof CarrierException carrier) {
      throw carrier;
    }
    ScanException reason = Guard.translate(thrown);
    if (reason.category() == ScanException.Category.LIMIT_EXCEEDED) {
      throw reason;
    }
    sink.failed(place, reason);
  }
}
