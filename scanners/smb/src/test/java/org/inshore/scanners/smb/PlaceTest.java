package org.inshore.scanners.smb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceTest {
  private static final String SHARE = "\\nas\\share";

  private static Place root() {
    return Place.ROOT.numbered(128, SHARE);
  }

  private static Place below(Place place, String name, long number) {
    return place.below(name, number, SHARE, false);
  }

  @Test
  void tellsALinkToAFolderAbove() {
    Place branch = below(root(), "branch", 7);
    assertThat(branch.isCircle()).isFalse();
    assertThat(below(branch, "up", 128).isCircle()).isTrue();
    assertThat(below(branch, "here", 7).isCircle()).isTrue();
    assertThat(below(branch, "deeper", 9).isCircle()).isFalse();
  }

  @Test
  void entersASnapshotOfAFolderAbove() {
    // A filer gives the folders of a snapshot the numbers of those that it was taken of.
    Place hourly = below(below(root(), "~snapshot", 64), "hourly.0", 128);
    assertThat(hourly.isCircle()).isFalse();
    assertThat(below(hourly, "branch", 7).isCircle()).isFalse();
  }

  @Test
  void leavesASnapshotByALinkNoMoreThanOnce() {
    Place hourly = below(below(root(), "~snapshot", 64), "hourly.0", 128);
    assertThat(below(hourly, "to the root", 128).isCircle()).isTrue();
  }

  @Test
  void takesEqualNumbersOfOtherSharesForOthers() {
    Place link = root().below("linked", 5, SHARE, true);
    Place there = link.below("branch", 128, "\\other\\share", false);
    assertThat(there.isCircle()).isFalse();
    assertThat(there.below("up", 128, "\\other\\share", false).isCircle()).isTrue();
  }

  @Test
  void knowsNothingOfFoldersWithoutNumbers() {
    assertThat(below(below(Place.ROOT, "a", 0), "b", 0).isCircle()).isFalse();
  }
}
