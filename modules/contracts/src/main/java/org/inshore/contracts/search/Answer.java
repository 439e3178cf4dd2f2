package org.inshore.contracts.search;

import java.util.List;
import org.inshore.contracts.duty.Duty;
import org.inshore.contracts.duty.State;

/**
 * Answer about one duty: never an opinion of law, only what stands where.
 *
 * @param duty what was asked
 * @param state what the contract says
 * @param places where it says so, the first ones; empty where nothing was found
 */
public record Answer(Duty duty, State state, List<Place> places) {

  /** Copies the list. */
  public Answer {
    places = List.copyOf(places);
  }
}
