package org.inshore.patterns.personalfinancial.online;

import java.util.Locale;
import java.util.Set;
import org.inshore.spi.detect.Validator;

/** Names and addresses of files that hold pictures, sound, video or biometric templates. */
public final class MediaFile implements Validator {
  private static final Set<String> ENDINGS =
      Set.of(
          ("jpg jpeg png bmp gif tif tiff webp heic jp2 pdf mp4 avi mov mkv flv wav mp3 m4a amr pcm"
                  + " wsq fmr feat dat bin")
              .split(" ", -1));

  @Override
  public String name() {
    return "media-file";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String file = value.toString();
    int query = file.indexOf('?');
    String path = query < 0 ? file : file.substring(0, query);
    int dot = path.lastIndexOf('.');
    return dot > 0 && ENDINGS.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT));
  }
}
