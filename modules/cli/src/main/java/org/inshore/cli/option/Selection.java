package org.inshore.cli.option;

import java.util.List;
import java.util.stream.Stream;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Finds incidents by what an officer types: the beginning of a ground's id, or a place, folder or
 * source as reports show or write it.
 */
public final class Selection {
  /** Of the 16 hex digits of an id: fewer may mean another violation in the next scan. */
  public static final int MIN_ID = 8;

  private static final String STEP = " › ";

  private final String given;
  private final @Nullable Location place;

  public Selection(String given) {
    this.given = given.strip();
    this.place = parsed(this.given);
  }

  /** Whether it may be the beginning of an id. */
  public boolean isId() {
    return given.matches("[0-9a-f]{" + MIN_ID + ",16}");
  }

  /** Whether it may be the beginning of an id, and too little of it. */
  public boolean isShortId() {
    return given.length() < MIN_ID && given.matches("[0-9a-f]*");
  }

  /** The incidents one of whose grounds has an id that begins so. */
  public List<Incident> byId(Inventory inventory) {
    try (Stream<Incident> incidents = inventory.incidents()) {
      return incidents
          .filter(each -> each.grounds().stream().anyMatch(ground -> ground.id().startsWith(given)))
          .toList();
    }
  }

  /** The incidents at a place or in a folder. */
  public List<Incident> byPlace(Inventory inventory) {
    try (Stream<Incident> incidents = inventory.incidents()) {
      return incidents.filter(each -> lies(each.place())).toList();
    }
  }

  private boolean lies(Location incident) {
    String shown = incident.display();
    return (place != null && place.encloses(incident))
        || shown.equals(given)
        || shown.startsWith(given + STEP)
        || (given.contains(STEP) && shown.startsWith(given + "/"));
  }

  private static @Nullable Location parsed(String text) {
    try {
      return text.isEmpty() ? null : Location.parse(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
