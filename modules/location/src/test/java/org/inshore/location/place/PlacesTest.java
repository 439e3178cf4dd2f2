package org.inshore.location.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.inshore.location.Given;
import org.inshore.location.table.Table;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.source.Jurisdiction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
  private static final Places PLACES = Given.TABLES.places();

  @ParameterizedTest
  @CsvSource({
    // Great-circle distances of cities, from their coordinates.
    "22.3, 114.2, 39.9, 116.4, 1968",
    "22.3, 114.2, 31.2, 121.6, 1228",
    "0, 0, 0, 180, 20015",
    "-90, 0, 90, 77, 20015",
    "10, 179.5, 10, -179.5, 109.5",
    "31.2, 121.6, 31.2, 121.6, 0"
  })
  void measuresOnTheSphere(
      double latitude, double longitude, double otherLatitude, double otherLongitude, double km) {
    assertThat(
            new Coordinates(latitude, longitude)
                .distance(new Coordinates(otherLatitude, otherLongitude)))
        .isCloseTo(km, within(km / 200 + 0.01));
  }

  /** The formula against a fine grid of points of the box. */
  @Test
  void theNearestPointOfABoxIsNoFartherThanAnyOfItsPoints() {
    Random random = new Random(Long.getLong("inshore.seed", 7));
    for (int i = 0; i < 300; i++) {
      double south = random.nextDouble(-80, 70);
      double west = random.nextDouble(-170, 120);
      Box box =
          new Box(south, west, south + random.nextDouble(1, 10), west + random.nextDouble(1, 40));
      Coordinates point = new Coordinates(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
      double nearest = Double.MAX_VALUE;
      for (int y = 0; y <= 40; y++) {
        for (int x = 0; x <= 40; x++) {
          nearest =
              Math.min(
                  nearest,
                  point.distance(
                      new Coordinates(
                          box.south() + (box.north() - box.south()) * y / 40,
                          box.west() + (box.east() - box.west()) * x / 40)));
        }
      }
      // A grid point is within 0.25 degrees of latitude and 1 of longitude of any point.
      assertThat(box.distance(point)).isBetween(Math.max(0, nearest - 75), nearest + 1e-6);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // Cities and border towns of the mainland, all within its outline.
    "39.9, 116.4", "31.2, 121.5", "23.1, 113.3", "22.5, 114.1", "30.6, 104.1", "29.6, 106.5",
    "43.8, 87.6", "29.7, 91.1", "39.5, 76.0", "45.8, 126.5", "48.3, 134.3", "53.5, 122.3",
    "40.1, 124.4", "42.9, 130.4", "18.3, 109.5", "16.8, 112.3", "24.5, 118.1", "26.1, 119.3",
    "28.0, 120.7", "30.0, 122.2", "36.1, 120.4", "37.4, 122.4", "38.9, 121.6", "22.0, 100.8",
    "24.4, 98.6", "28.7, 97.5", "27.5, 88.9", "35.5, 77.0", "47.8, 88.1", "43.0, 131.3",
    "25.5, 119.8", "21.5, 109.1", "38.5, 106.3", "41.8, 111.0", "45.1, 111.9", "49.6, 117.4"
  })
  void theOutlineCoversTheMainland(double latitude, double longitude) {
    assertThat(distance(new Coordinates(latitude, longitude), "CN")).isZero();
  }

  @Test
  void tellsNeighboursApart() {
    assertThat(distance(Given.SINGAPORE, "CN")).isBetween(1500.0, 2100.0);
    assertThat(distance(new Coordinates(25.0, 121.5), "CN")).isBetween(50.0, 200.0);
    assertThat(distance(new Coordinates(35.7, 139.7), "CN")).isBetween(600.0, 1200.0);
    assertThat(distance(Given.BEIJING, "HK")).isBetween(1900.0, 1980.0);
    assertThat(distance(Given.HONG_KONG, "HK")).isZero();
    assertThat(PLACES.distance(Given.BEIJING, new Jurisdiction("NZ"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Shanghai, CN",
    "PRC, CN",
    "asia/hong_kong, HK",
    "HKT, HK",
    "Asia/Macau, MO",
    "Asia/Taipei, TW",
    "Asia/Singapore, SG",
    "CST, ",
    "UTC, ",
    "Etc/UTC, ",
    "+08:00, ",
    "China Standard Time, "
  })
  void knowsWhoseTimeZoneItIs(String zone, String code) {
    assertThat(PLACES.timeZone(zone)).isEqualTo(code == null ? null : new Jurisdiction(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "places: {XX: {}}|unknown jurisdiction",
        "places: {CN: {outline: [[1, 2, 3]]}}|places.CN.outline[0] needs south",
        "places: {CN: {outline: [[3, 2, 1, 4]]}}|south < north",
        "places: {CN: {outline: [[a, 2, 3, 4]]}}|must be a number",
        "places: {CN: {zones: []}}|unknown key",
        "places: {CN: {time-zones: [X]}, HK: {time-zones: [x]}}|that another place has"
      })
  void aWrongTableIsRefusedByNameAndKey(String yaml, String what) {
    assertThatThrownBy(() -> new Places(List.of(Table.read(new PackFile("p.yaml", yaml)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("p.yaml")
        .hasMessageContaining(what);
  }

  private static double distance(Coordinates from, String code) {
    return PLACES.distance(from, new Jurisdiction(code)).orElseThrow();
  }
}
