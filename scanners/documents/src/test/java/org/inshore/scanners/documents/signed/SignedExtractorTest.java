package org.inshore.scanners.documents.signed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.inshore.scanners.documents.Recorded;
import org.junit.jupiter.api.Test;

/** Certificates that OpenSSL has written. */
class SignedExtractorTest {
  private static final String CERTIFICATE =
      "MIIB9TCCAaegAwIBAgIUQ9GVgzrfiSJvpnZq0NSUqp9b0s4wBQYDK2VwMA8xDTALBgNVBAMMBHRlc3Qw"
          + "IBcNMjYxMjAyMDExMTI2WhgPMjEwOTAxMjEwMTExMjZaMA8xDTALBgNVBAMMBHRlc3QwKjAFBgMrZXAD"
          + "IQDE6MHZYQYw55QiobmHn6JQjKG1mk+28kObaz7gLuwzcaOCAREwggENMB0GA1UdDgQWBBQ/r+SU/OJa"
          + "q5jOeGQt6geX23F3mDAfBgNVHSMEGDAWgBQ/r+SU/OJaq5jOeGQt6geX23F3mDAPBgNVHRMBAf8EBTAD"
          + "AQH/MIGWBgNVHREEgY4wgYuBHDE5MDAwMTAxMDAwMDAwMDAxMUB4LmludmFsaWSGJGh0dHBzOi8veC5p"
          + "bnZhbGlkLzE5MDAwMTAxMDAwMDAwMDAxMoIbZDE5MDAwMTAxMDAwMDAwMDAxMy5pbnZhbGlkoCgGAyoD"
          + "BKAhDB/DqMKvwoHDpMK7wrYgMTkwMDAxMDEwMDAwMDAwMDE0MCEGCWCGSAGG+EIBDQQUFhIxOTAwMDEw"
          + "MTAwMDAwMDAwMTUwBQYDK2VwA0EAQd6hWhCDblqTkEyxUGzqqpDup5CAfknMAXuoTlEUhL46ZDRTL7mR"
          + "XtLW5ztfk6/49VZ+i5es7n6Pkop0zeWtCQ==";

  @Test
  void otherNamesAndRemarksOfACertificateAreHandedOn() throws Exception {
    Recorded recorded =
        Recorded.of(
            new SignedExtractor(),
            "application/pkcs7-mime",
            Base64.getDecoder().decode(CERTIFICATE));

    assertThat(recorded.failed).isEmpty();
    assertThat(String.valueOf(recorded.texts.get(Recorded.PLACE + "/part:names")))
        .contains("test", "190001010000000011@x.invalid", "https://x.invalid/190001010000000012")
        .contains("d190001010000000013.invalid", "190001010000000014", "190001010000000015");
  }
}
