/** Documents that other programs wrote. */
@org.jspecify.annotations.NullMarked
package org.inshore.scanners.documents.real;
