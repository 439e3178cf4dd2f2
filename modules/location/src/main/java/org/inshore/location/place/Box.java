package org.inshore.location.place;

/**
 * A part of the globe between two parallels and two meridians, in degrees; none crosses the
 * antimeridian.
 *
 * @param south the lower latitude
 * @param west the lower longitude
 * @param north the higher latitude
 * @param east the higher longitude
 */
record Box(double south, double west, double north, double east) {
  Box {
    if (!(south < north && west < east)) {
      throw new IllegalArgumentException("south < north, west < east");
    }
  }

  boolean contains(Coordinates point) {
    return point.latitude() >= south
        && point.latitude() <= north
        && point.longitude() >= west
        && point.longitude() <= east;
  }

  /**
   * The distance in km from a point to the nearest point of the box; 0 inside.
   *
   * <p>On a parallel, distance grows with the difference of longitude, so the nearest point lies on
   * the point's own meridian if the box has it, else on the nearer of its two. Along a meridian the
   * cosine of the distance is {@code A sin(lat) + B cos(lat)}, which is highest at {@code atan2(A,
   * B)} and falls on both sides: the nearest latitude is that one, or the end next to it.
   */
  double distance(Coordinates point) {
    if (contains(point)) {
      return 0;
    }
    double longitude = point.longitude();
    if (longitude < west || longitude > east) {
      longitude = apart(longitude, west) < apart(longitude, east) ? west : east;
    }
    double best = Math.min(to(point, south, longitude), to(point, north, longitude));
    double along = Math.toRadians(apart(point.longitude(), longitude));
    double latitude =
        Math.toDegrees(
            Math.atan2(
                Math.sin(Math.toRadians(point.latitude())),
                Math.cos(Math.toRadians(point.latitude())) * Math.cos(along)));
    return latitude > south && latitude < north
        ? Math.min(best, to(point, latitude, longitude))
        : best;
  }

  private static double to(Coordinates point, double latitude, double longitude) {
    return point.distance(new Coordinates(latitude, longitude));
  }

  private static double apart(double a, double b) {
    double difference = Math.abs(a - b) % 360;
    return Math.min(difference, 360 - difference);
  }
}
