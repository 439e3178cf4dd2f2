package org.inshore.core.scan.read;

/** Hears how far the reading of one asset is. */
public interface AssetProgress {
  /** Hears nothing. */
  AssetProgress NONE =
      new AssetProgress() {
        @Override
        public void rows(long more, long length) {}

        @Override
        public void bytes(long more) {}

        @Override
        public void unpacked(long more) {}

        @Override
        public void end() {}
      };

  /** More rows of a table were looked through, with so many characters in their cells. */
  void rows(long more, long length);

  /** More bytes of the file itself were read. */
  void bytes(long more);

  /** More bytes came out of its containers. */
  void unpacked(long more);

  /** The asset has its outcome. */
  void end();
}
