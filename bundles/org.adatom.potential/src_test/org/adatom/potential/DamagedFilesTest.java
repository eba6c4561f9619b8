/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.adatom.structure.Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What files that are damaged are answered with. */
class DamagedFilesTest {
    @TempDir
    @SuppressWarnings("null") // JUnit sets it
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void says(String message, Executable what) {
        assertEquals(message, assertThrows(PotentialException.class, what).getMessage());
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        var gone = folder.resolve("gone.sw");
        says("the potential file " + gone + " cannot be read: there is no such file",
                () -> new StillingerWeber(new StillingerWeberOptions(gone)));
        says("the potential file " + gone + " cannot be read: there is no such file", () -> new Eam(new EamOptions(gone)));
    }

    @Test
    void anEntryThatEndsEarlyIsNamed() throws IOException {
        var short1 = file("short.sw", "# silicon\nSi Si Si 2.1683 2.0951 1.80\n 21.0 1.20\n");
        says(short1 + ", line 2: the entry 'Si Si Si' has 5 numbers, and 11 are needed",
                () -> new StillingerWeber(new StillingerWeberOptions(short1)));
        var wrong = file("wrong.tersoff", "Si Si Si 3 1 1.3258 4.8381 2.0417 0 22.956 0.33675 1.3258 x 3.0 0.2 3.2394 3264.7\n");
        says(wrong + ", line 1: 'x' is not a number", () -> new Tersoff(new TersoffOptions(wrong)));
        var none = file("none.tersoff", "# nothing\n");
        says(none + ", line 1: it has no entry of three symbols and 14 numbers", () -> new Tersoff(new TersoffOptions(none)));
    }

    @Test
    void aMissingCombinationIsNamed() throws IOException {
        var numbers = " 2.1683 2.0951 1.80 21.0 1.20 -0.333333333333 7.049556277 0.6022245584 4.0 0.0 0.0\n";
        var part = file("part.sw", "Si Si Si" + numbers + "Ge Ge Ge" + numbers);
        var pair = Structure.of(new int[] {14, 32}, new double[] {0, 0, 0, 0, 0, 2.3});
        says("part.sw has no entry Si Si Ge: all combinations of the structure's elements are needed",
                () -> new StillingerWeber(new StillingerWeberOptions(part)).evaluator(pair));
    }

    private static String setfl(int values) {
        var text = new StringBuilder("a\nb\nc\n2 Al Cu\n5 0.1 6 0.5 3.0\n");
        int left = values;
        for (var header : new String[] {"13 26.98 4.05 fcc", "29 63.55 3.61 fcc"}) {
            text.append(left > 0 ? header + "\n" : "");
            for (int k = 0; k < 11 && left > 0; k++, left--) {
                text.append(String.format(Locale.ROOT, "%.3f%n", 1.0 / (k + 1)));
            }
        }
        for (int k = 0; k < 18 && left > 0; k++, left--) {
            text.append("0.1\n");
        }
        return text.toString();
    }

    @Test
    void aTruncatedTableIsNamed() throws IOException {
        var whole = file("whole.eam.alloy", setfl(40));
        assertEquals("EAM (whole.eam.alloy)", new Eam(new EamOptions(whole)).name());
        var cut = file("cut.eam.alloy", setfl(30));
        says(cut + ", line 37: the file ends in the pair energy of Cu and Al, after 2 of 6 values: it is truncated",
                () -> new Eam(new EamOptions(cut)));
        var early = file("early.eam.alloy", setfl(8));
        says(early + ", line 14: the file ends in the density of Al, after 3 of 6 values: it is truncated",
                () -> new Eam(new EamOptions(early)));
        var header = file("header.eam.alloy", "a\nb\nc\n2 Al\n");
        says(header + ", line 4: the symbol of element 2 of 2 is missing", () -> new Eam(new EamOptions(header)));
        var comment = file("comment.eam", "a\n");
        says(comment + ", line 1: the file ends before the number of elements", () -> new Eam(new EamOptions(comment)));
    }

    @Test
    void anElementThatTheFileLacksIsNamed() throws IOException {
        var alloy = file("AlCu.eam.alloy", setfl(40));
        says("EAM (AlCu.eam.alloy) has no functions for Au: it has Al, Cu",
                () -> new Eam(new EamOptions(alloy)).evaluator(Structure.of(new int[] {79}, new double[3])));
        says("EAM (Zhou 2004) has no functions for Si: it has " + Eam.METALS,
                () -> new Eam(EamOptions.ZHOU).evaluator(Structure.of(new int[] {14}, new double[3])));
    }
}
