package org.inshore.engine.person;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.engine.match.Place;

/**
 * Detection of further people of whom no list of roles knows: columns of a name and of other things
 * have the same words before or behind what they hold, {@code fangdong_name} and {@code
 * fangdong_phone}, and the row's own person has columns of its own.
 */
final class Strangers {
  private boolean names;
  private boolean documents;
  private int columns;

  private void add(ColumnPart part) {
    names |= part.name() && !part.otherName();
    documents |= part.document();
    columns++;
  }

  private boolean tells() {
    return names || documents;
  }

  private int strength() {
    return (names ? 2 : 0) + (documents ? 1 : 0);
  }

  private boolean isOther(Strangers own) {
    return (names && (own.names || columns > 1)) || (documents && own.documents);
  }

  /**
   * The word of the only name before the row's own document, {@code debtor_name} before {@code
   * id_no}, where its person has no name else.
   */
  private static String completing(
      List<ColumnPart> parts, Map<String, Strangers> groups, String own) {
    String found = own;
    for (int i = 0; i < parts.size(); i++) {
      Strangers group = groups.get(parts.get(i).whose());
      if (parts.get(i).roles().isEmpty() && group != null && group.names) {
        boolean before =
            i + 1 < parts.size()
                && parts.get(i + 1).document()
                && parts.get(i + 1).roles().isEmpty()
                && parts.get(i + 1).whose().equals(own);
        if (!before || group.columns > 1 || !found.equals(own)) {
          return own;
        }
        found = parts.get(i).whose();
      }
    }
    return found;
  }

  /**
   * The word of the only columns of documents, {@code dsr_zjhm} beside {@code xm}, where the row's
   * own person has a name and no document.
   */
  private static String documenting(Map<String, Strangers> groups, String own) {
    List<Map.Entry<String, Strangers>> documented =
        groups.entrySet().stream().filter(group -> group.getValue().documents).toList();
    return documented.size() == 1 && !documented.getFirst().getValue().names
        ? documented.getFirst().getKey()
        : own;
  }

  /**
   * Leaves words of further people in the parts, and takes all others away.
   *
   * @return how sure it is whose each column is
   */
  static List<Place.Owner> resolve(List<ColumnPart> parts) {
    Map<String, Strangers> groups = new LinkedHashMap<>();
    groups.put("", new Strangers());
    for (ColumnPart part : parts) {
      if (part.roles().isEmpty() && (part.tells() || part.numbered())) {
        groups.computeIfAbsent(part.whose(), whose -> new Strangers()).add(part);
      }
    }
    Strangers own = groups.getOrDefault("", new Strangers());
    // Of one alone a word tells nobody apart: 登录账号.
    boolean alone = own.columns == 0 && groups.size() == 2;
    String first = "";
    own.names |= RepeatedParts.documented(parts) >= 0;
    if (!own.tells()) {
      for (Map.Entry<String, Strangers> group : groups.entrySet()) {
        if (group.getValue().strength() > own.strength()) {
          own = group.getValue();
          first = group.getKey();
        }
      }
    }
    String completing = own.names ? documenting(groups, first) : completing(parts, groups, first);
    List<Place.Owner> sure = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      ColumnPart part = parts.get(i);
      Strangers group = groups.get(part.whose());
      boolean mine =
          part.whose().isEmpty()
              || part.whose().equals(first)
              || part.whose().equals(completing)
              || alone
              || group == null;
      boolean other = !mine && group != null && group.isOther(own);
      if (part.roles().isEmpty() && !other) {
        parts.set(i, part.of(""));
      }
      sure.add(
          part.silent()
              ? Place.Owner.ASSUMED
              : mine || other || !part.roles().isEmpty() ? Place.Owner.SAID : Place.Owner.DOUBTFUL);
    }
    return sure;
  }
}
