package org.inshore.scanners.documents.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All places of all forms. */
public final class Places {
  private Places() {}

  static List<Place> all() {
    List<Place> places = new ArrayList<>(PdfPlaces.all());
    places.addAll(WorkbookPlaces.all());
    places.addAll(MarkupPlaces.all());
    places.addAll(MailPlaces.all());
    places.addAll(ArchivePlaces.all());
    places.addAll(UnshownPlaces.all());
    return places;
  }

  /** A document for each place, under its media type; no pictures, which end as not read. */
  public static List<Map.Entry<String, byte[]>> samples(String value) throws Exception {
    List<Map.Entry<String, byte[]>> samples = new ArrayList<>();
    for (Place place : all()) {
      if (!place.mediaType().startsWith("image/")) {
        samples.add(Map.entry(place.mediaType(), place.writer().write(value)));
      }
    }
    return samples;
  }
}
