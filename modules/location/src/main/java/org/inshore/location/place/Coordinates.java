package org.inshore.location.place;

/**
 * A point on the globe, in degrees of WGS 84. Chinese map coordinates (GCJ-02) lie up to some 700 m
 * beside it, which does not matter here.
 *
 * @param latitude -90 to 90, north positive
 * @param longitude -180 to 180, east positive
 */
public record Coordinates(double latitude, double longitude) {
  /** Mean radius of the Earth in km (IUGG). */
  private static final double RADIUS = 6371.0088;

  /** Checks the ranges. */
  public Coordinates {
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException("latitude -90 … 90, longitude -180 … 180");
    }
  }

  /** The distance on the sphere in km; within 0.6 % of that on the ellipsoid. */
  public double distance(Coordinates other) {
    double north = Math.toRadians(other.latitude - latitude) / 2;
    double east = Math.toRadians(other.longitude - longitude) / 2;
    // The haversine form keeps its digits where points are near.
    double half =
        Math.pow(Math.sin(north), 2)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * Math.pow(Math.sin(east), 2);
    return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(half)));
  }
}
