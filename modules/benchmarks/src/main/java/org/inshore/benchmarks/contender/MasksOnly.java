package org.inshore.benchmarks.contender;

import org.jspecify.annotations.Nullable;

/**
 * Nine masks of byte classes for every 64 bytes and nothing else: what no engine that begins with
 * them can beat.
 */
public final class MasksOnly implements Contender {
  private byte[] bytes = {};
  private @Nullable ByteMasks masks;

  @Override
  public String name() {
    return "masks only";
  }

  @Override
  public void prepare(Sample sample) throws UnavailableException {
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
      throw new UnavailableException("no --add-modules jdk.incubator.vector");
    }
    bytes = sample.bytes();
    masks = new ByteMasks();
  }

  @Override
  public long run() {
    if (masks == null) {
      throw new IllegalStateException("not prepared");
    }
    long bits = 0;
    for (int at = 0; at + ByteMasks.CHUNK <= bytes.length; at += ByteMasks.CHUNK) {
      bits += masks.fill(bytes, at);
    }
    return bits == 42 ? 1 : 0; // all of it is used, and nobody is told
  }

  @Override
  public void close() {
    bytes = new byte[0];
  }
}
