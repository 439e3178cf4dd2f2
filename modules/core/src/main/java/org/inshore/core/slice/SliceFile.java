package org.inshore.core.slice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.inshore.core.file.Sha256;
import org.inshore.core.key.Sealer;
import org.inshore.spi.scan.Slice;
import org.inshore.spi.scan.SlicePlan;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * File of an asset's slices while it is read: how it was cut, then the result of each slice as it
 * is done. Each record is sealed under the operator's key, for its asset and its place in the file,
 * and written with its length before it; where one does not open, the file ends. For all threads.
 */
public final class SliceFile implements AutoCloseable {
  private static final String ABOUT = "slice 1 ";

  private final Path path;
  private final SealedRecords file;
  private final Location asset;
  private final Map<Integer, Long> offsets = new HashMap<>();
  private long end;
  private SlicePlan plan = SlicePlan.WHOLE;
  private @Nullable Long version;
  private long planHash;
  private boolean planned;

  private SliceFile(Path path, Sealer sealer, Location asset) throws IOException {
    this.path = path;
    this.file = SealedRecords.open(path, sealer, ABOUT + asset);
    this.asset = asset;
  }

  /** Begins a file, in place of one that was there. */
  static SliceFile create(
      Path path, Sealer sealer, Location asset, SlicePlan plan, @Nullable Long version)
      throws IOException {
    Files.deleteIfExists(path);
    SliceFile fresh = new SliceFile(path, sealer, asset);
    byte[] written = written(plan, version);
    fresh.append(written);
    fresh.planned(written);
    return fresh;
  }

  /** Opens a file as far as it is whole; null if it does not even tell how its asset was cut. */
  static @Nullable SliceFile open(Path path, Sealer sealer, Location asset) throws IOException {
    SliceFile known = new SliceFile(path, sealer, asset);
    try {
      known.readAll();
    } catch (IllegalArgumentException e) {
      // Of another version: nothing of it counts.
      known.planned = false;
    }
    if (!known.planned) {
      known.close();
      return null;
    }
    return known;
  }

  private void readAll() throws IOException {
    for (byte[] bytes = file.read(end); bytes != null; bytes = file.read(end)) {
      if (!planned) {
        planned(bytes);
      } else {
        PartialResult part = PartialResult.of(bytes);
        if (part.plan() != planHash || !part.asset().equals(asset)) {
          break;
        }
        offsets.put(part.number(), end);
      }
      end = file.next();
    }
    file.cut(end);
  }

  private void append(byte[] bytes) throws IOException {
    file.append(end, bytes);
    end = file.next();
  }

  /** Adds the result of a slice; it is on disk when this returns. */
  public synchronized void add(PartialResult part) throws IOException {
    if (offsets.containsKey(part.number())) {
      throw new IllegalArgumentException("slice " + part.number() + " came twice");
    }
    long at = end;
    append(part.toBytes());
    offsets.put(part.number(), at);
  }

  /** Whether the result of a slice is there. */
  public synchronized boolean has(int number) {
    return offsets.containsKey(number);
  }

  /** How many results are there. */
  public synchronized int size() {
    return offsets.size();
  }

  /** The result of a slice that is there. */
  public synchronized PartialResult part(int number) throws IOException {
    Long at = offsets.get(number);
    byte[] bytes = at == null ? null : file.read(at);
    if (bytes == null) {
      throw new IOException("slice " + number + " cannot be read back");
    }
    return PartialResult.of(bytes);
  }

  /** How the asset was cut. */
  public SlicePlan plan() {
    return plan;
  }

  /** Tells this way of cutting, and this version of the asset, from others. */
  public long planHash() {
    return planHash;
  }

  /** Hash of the version that was cut; null if unknown. */
  @Nullable Long version() {
    return version;
  }

  private static byte[] written(SlicePlan plan, @Nullable Long version) {
    ByteOutput out = new ByteOutput();
    out.flag(version != null);
    out.fixed(version == null ? 0 : version);
    out.number(plan.atOnce());
    out.flag(plan.keepsRows());
    out.number(plan.slices().size());
    for (Slice slice : plan.slices()) {
      out.text(slice.range());
      out.signed(slice.size());
    }
    return out.toArray();
  }

  private void planned(byte[] written) {
    ByteInput in = new ByteInput(written);
    boolean known = in.flag();
    long hash = in.fixed();
    version = known ? hash : null;
    int atOnce = in.small();
    boolean keepsRows = in.flag();
    List<Slice> slices = new ArrayList<>();
    int count = in.count();
    for (int i = 0; i < count; i++) {
      slices.add(new Slice(i, in.text(), in.signed()));
    }
    plan = new SlicePlan(slices, atOnce, keepsRows);
    planHash = Sha256.first64(HexFormat.of().formatHex(written));
    planned = true;
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }

  /** Closes it and takes it away: its asset has an outcome. */
  public synchronized void delete() throws IOException {
    file.close();
    Files.deleteIfExists(path);
  }
}
