package org.inshore.core.slice;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.inshore.spi.source.Location;

/**
 * Set of partial results of one asset. Two are merged into one that has the slices of both, in
 * whatever order and by whatever steps; each slice may be there once.
 */
public final class PartialResults {
  private final Location asset;
  private final long plan;
  private final int slices;
  private final SortedMap<Integer, PartialResult> parts = new TreeMap<>();

  /** One that holds no slice yet, of an asset that was cut into so many. */
  public PartialResults(Location asset, long plan, int slices) {
    this.asset = asset;
    this.plan = plan;
    this.slices = slices;
  }

  /**
   * Adds the result of a slice.
   *
   * @throws IllegalArgumentException if it is of another asset or plan, or the slice is there
   */
  public void add(PartialResult part) {
    if (!part.asset().equals(asset) || part.plan() != plan || part.number() >= slices) {
      throw new IllegalArgumentException("slice " + part.number() + " is of another asset or plan");
    }
    if (parts.putIfAbsent(part.number(), part) != null) {
      throw new IllegalArgumentException("slice " + part.number() + " came twice");
    }
  }

  /**
   * The slices of both.
   *
   * @throws IllegalArgumentException if they are of different assets or plans, or share a slice
   */
  public PartialResults merge(PartialResults other) {
    if (!other.asset.equals(asset) || other.plan != plan || other.slices != slices) {
      throw new IllegalArgumentException("partial results of another asset or plan");
    }
    PartialResults both = new PartialResults(asset, plan, slices);
    parts.values().forEach(both::add);
    other.parts.values().forEach(both::add);
    return both;
  }

  /** Numbers of the slices that are not there. */
  public List<Integer> missing() {
    return IntStream.range(0, slices).filter(each -> !parts.containsKey(each)).boxed().toList();
  }

  /** Those that are there, in the order of the asset. */
  public Collection<PartialResult> parts() {
    return parts.values();
  }
}
