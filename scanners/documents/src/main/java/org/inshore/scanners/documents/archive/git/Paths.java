package org.inshore.scanners.documents.archive.git;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.inshore.scanners.documents.archive.EntryNames;
import org.jspecify.annotations.Nullable;

/** Places of objects by the trees and commits of a pack; of several the first. */
final class Paths {
  private static final int MAX_FOLDERS = 100;

  /** A path, and a commit in which it is there; null if that is in another pack. */
  record Place(String path, @Nullable ObjectId commit) {

    @Override
    public String toString() {
      return commit == null ? path : path + "@" + commit;
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // as it stands in the tree: there may be a million
  private record Named(ObjectId tree, byte[] name) {}

  private final Map<ObjectId, Named> places = new HashMap<>();
  private final Map<ObjectId, ObjectId> commits = new HashMap<>();

  /** Takes what a tree names; what is no tree is taken as far as it looks like one. */
  void tree(ObjectId id, byte[] tree) {
    for (int at = 0; at < tree.length; ) {
      int space = indexOf(tree, ' ', at);
      int end = indexOf(tree, 0, at);
      if (space < 0 || end < space || end + 1 + ObjectId.LENGTH > tree.length) {
        return;
      }
      byte[] name = Arrays.copyOfRange(tree, space + 1, end);
      places.putIfAbsent(ObjectId.of(tree, end + 1), new Named(id, name));
      at = end + 1 + ObjectId.LENGTH;
    }
  }

  void commit(ObjectId commit, ObjectId tree) {
    commits.putIfAbsent(tree, commit);
  }

  /** Where an object stands, or null if no tree has it. */
  @Nullable Place of(ObjectId object) {
    StringBuilder path = new StringBuilder();
    ObjectId at = object;
    for (int i = 0; i < MAX_FOLDERS; i++) {
      Named named = places.get(at);
      if (named == null || (i > 0 && commits.containsKey(at))) {
        break;
      }
      path.insert(0, EntryNames.decode(named.name) + (i > 0 ? "/" : ""));
      at = named.tree;
    }
    return path.isEmpty() ? null : new Place(path.toString(), commits.get(at));
  }

  private static int indexOf(byte[] bytes, int what, int from) {
    for (int at = from; at < bytes.length; at++) {
      if (bytes[at] == what) {
        return at;
      }
    }
    return -1;
  }
}
