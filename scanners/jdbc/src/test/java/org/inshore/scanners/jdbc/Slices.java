package org.inshore.scanners.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.scan.Slice;
import org.inshore.spi.scan.SlicePlan;

/** Checks that slices hold each row once, in whatever order and however often they are read. */
public final class Slices {
  private Slices() {}

  /**
   * Reads a table in slices and as a whole.
   *
   * @param rows how many a slice is to have
   * @param least how many slices there must be at least
   */
  public static void check(String url, String password, String table, int rows, int least)
      throws Exception {
    try (Scanner scanner =
        Open.scanner(url, password, Map.of("slice-rows", rows, "connections", 2), Limits.DEFAULT)) {
      Asset asset = Open.discover(scanner).asset(table);
      SlicePlan plan = scanner.slices(asset);
      assertThat(plan.slices()).as(table + " " + asset.size()).hasSizeGreaterThanOrEqualTo(least);
      assertThat(plan.atOnce()).isEqualTo(2);
      List<Slice> order = new ArrayList<>(plan.slices());
      Collections.shuffle(order, new Random(19));
      Recording parts = new Recording();
      int most = 0;
      for (Slice slice : order) {
        int before = parts.rows().size();
        scanner.read(asset, slice, parts);
        most = Math.max(most, parts.rows().size() - before);
      }
      Recording whole = new Recording();
      scanner.read(asset, whole);
      assertThat(cells(parts)).isEqualTo(cells(whole));
      assertThat(parts.texts).isEqualTo(whole.texts);
      assertThat(parts.failed).isEqualTo(whole.failed);
      assertThat(most).isLessThan(whole.rows().size());
      Recording again = new Recording();
      scanner.read(asset, order.getFirst(), again);
      Recording twice = new Recording();
      scanner.read(asset, order.getFirst(), twice);
      assertThat(cells(again)).isEqualTo(cells(twice));
    }
  }

  /** Checks that a table is read as a whole. */
  public static void checkWhole(String url, String password, String table, int rows)
      throws Exception {
    try (Scanner scanner =
        Open.scanner(url, password, Map.of("slice-rows", rows, "connections", 2), Limits.DEFAULT)) {
      assertThat(scanner.slices(Open.discover(scanner).asset(table)).isWhole()).isTrue();
    }
  }

  private static List<String> cells(Recording read) {
    return read.rows().stream().map(row -> row.cells().toString()).sorted().toList();
  }
}
