/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealsTest {
    private static double parse(String text) {
        var b = text.getBytes(StandardCharsets.US_ASCII);
        return Reals.parse(b, 0, b.length);
    }

    @Test
    void randomNumbersAreRoundedAsTheLibraryRoundsThem() {
        var random = new SplittableRandom(20261121);
        for (int i = 0; i < 600_000; i++) {
            var text = switch (i % 6) {
                case 0 -> Double.toString(Double.longBitsToDouble(random.nextLong() & ~(1L << 62)));
                case 1 -> String.valueOf(Math.rint(random.nextDouble() * 1e10) / 1e8);
                case 2 -> random.nextLong(Long.MAX_VALUE) + "e" + random.nextInt(-345, 300);
                case 3 -> random.nextInt(1000) + "." + random.nextLong(Long.MAX_VALUE);
                case 4 -> "-" + (random.nextLong(1L << 53) | 1L << 52) + ".5";
                default -> "0.000" + random.nextLong(Long.MAX_VALUE) + "E+" + random.nextInt(20);
            };
            assertEquals(Double.parseDouble(text), parse(text), 0.0, text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.0", "1.", ".5", "+3", "4.9e-324", "2.4703282292062328e-324", "2.2250738585072011e-308",
        "1.7976931348623157e308", "1e309", "1e-400", "9007199254740993", "9007199254740992.5", "18446744073709551615",
        "000000000000000000000000000001.5", "123456789012345678901234567890", "0.1e99999999999"})
    void edgesAgreeWithTheLibrary(String text) {
        assertEquals(Double.doubleToLongBits(Double.parseDouble(text)), Double.doubleToLongBits(parse(text)));
    }

    @Test
    void fortranAndNamesAreUnderstood() {
        assertEquals(1.5e-3, parse("1.5D-3"));
        assertEquals(1.5e-103, parse("1.5-103"));
        assertEquals(1.2345678901234567890123e-103, parse("1.2345678901234567890123-103"));
        assertEquals(Double.NaN, parse("NaN"));
        assertEquals(Double.NEGATIVE_INFINITY, parse("-inf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "e5", "1e", "1e+", "1.2.3", "1x", "0x10", "1_000", "1,5", "--1", "nano", "1f", "1d"})
    void whatIsNoNumberIsRefused(String text) {
        assertThrows(NumberFormatException.class, () -> parse(text));
    }
}
