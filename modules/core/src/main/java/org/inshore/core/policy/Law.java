package org.inshore.core.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A rule of law or a standard, and when it is in force.
 *
 * @param id as policy rules name it
 * @param text its name, and what it says
 * @param status what became of it
 * @param from first day in force
 * @param until last day in force, of a lapsed one the last day on which that is known; null while
 *     no end is known
 */
record Law(String id, Wording text, Status status, LocalDate from, @Nullable LocalDate until) {

  /** Status of a law. */
  enum Status {
    IN_FORCE,
    /** Another took its place; after its last day it is no longer named. */
    REPLACED,
    /** Listed as lapsed; it is still named as the origin of the duty, beside one in force. */
    LAPSED
  }

  /** A law as the basis of a rule; only for findings of the given classes unless none is given. */
  record Basis(Law law, Map<String, Set<String>> classification) {

    /** Whether a law that holds for every finding is in force on a day. */
    static boolean inForce(List<Basis> all, LocalDate day) {
      return all.stream()
          .anyMatch(each -> each.classification().isEmpty() && each.law().inForce(day));
    }

    /** The laws that are named on a day, in words. */
    static List<Wording> named(List<Basis> all, LocalDate day) {
      return all.stream()
          .map(Basis::law)
          .filter(law -> law.named(day))
          .map(law -> law.on(day))
          .toList();
    }
  }

  boolean inForce(LocalDate day) {
    LocalDate last = until;
    return !day.isBefore(from) && (last == null ? status != Status.LAPSED : !day.isAfter(last));
  }

  /** Whether it is named on a day: in force, or the origin of a duty that others carry on. */
  boolean named(LocalDate day) {
    return inForce(day) || (status == Status.LAPSED && !day.isBefore(from));
  }

  /** How it is named on a day, with the days that are known. */
  Wording on(LocalDate day) {
    String message = inForce(day) ? until == null ? "law.since" : "law.between" : "law.lapsed";
    return PolicyFiles.MESSAGES.wording(message, text, from.toString(), String.valueOf(until));
  }
}
