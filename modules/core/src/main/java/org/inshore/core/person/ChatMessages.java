package org.inshore.core.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.inshore.core.person.match.RecordMatches;

/** Messages of a chat: who sends one, and the lines with identifiers in what is said. */
final class ChatMessages {
  private ChatMessages() {}

  /** Puts heads, which come apart from what is said, before it. */
  static void sort(List<Held> records) {
    if (records.stream().anyMatch(ChatMessages::isHead)) {
      records.sort(Comparator.comparingLong(each -> each.matches().getFirst().record()));
    }
  }

  /** The messages of records in order. */
  static List<List<Held>> of(List<Held> records) {
    List<List<Held>> messages = new ArrayList<>();
    for (Held each : records) {
      if (messages.isEmpty() || isHead(each)) {
        messages.add(new ArrayList<>());
      }
      messages.getLast().add(each);
    }
    return messages;
  }

  private static boolean isHead(Held record) {
    return RecordMatches.isSender(record.matches().getFirst());
  }
}
