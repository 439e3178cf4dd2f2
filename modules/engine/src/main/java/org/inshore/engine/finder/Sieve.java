package org.inshore.engine.finder;

/** A way to go through all bytes and leave the few places that deserve a second look. */
interface Sieve {
  /** Puts in the places of a stretch, which is at least {@link Finder#ROOM} from either end. */
  void sift(byte[] bytes, int from, int to, Candidates into);
}
