/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.StringTokenizer;
import org.adatom.potential.PotentialException;
import org.adatom.structure.Element;
import org.adatom.structure.StructureException;

/** A file of headers and long tables of numbers, read word by word, that knows in which line it is. */
final class NumberLines {
    private final Path file;
    private final List<String> lines;
    private int line;
    private StringTokenizer words = new StringTokenizer("");

    /** Reads the file; throws a PotentialException when that fails. */
    NumberLines(Path file) {
        this.file = file;
        try {
            this.lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw PotentialFile.unreadable(file, e);
        }
    }

    /** {@return whether a line, counted from 1, begins with so many numbers} */
    boolean areNumbers(int number, int count) {
        if (number > lines.size()) {
            return false;
        }
        var found = lines.get(number - 1).strip().split("\\s+");
        return found.length >= count && Arrays.stream(found).limit(count).allMatch(w -> w.matches("[-+]?[0-9.].*"));
    }

    /** Goes to a line, counted from 1. */
    void goTo(int number) {
        line = number - 1;
        nextLine();
    }

    /** Goes to the next line; beyond the end there are no words. */
    void nextLine() {
        words = new StringTokenizer(line < lines.size() ? lines.get(line) : "");
        line++;
    }

    /** {@return whether the line begins a table of an element: atomic number, mass, lattice constant and a word} */
    boolean atElement() {
        var found = line <= lines.size() ? lines.get(line - 1).strip().split("\\s+") : new String[0];
        return found.length == 4 && !found[3].matches("[-+]?[0-9.].*");
    }

    /** {@return the next word of the line as a whole number above 0} */
    int count(String what) {
        var word = word(what);
        try {
            int n = Integer.parseInt(word);
            if (n > 0 && n < 10_000_000) {
                return n;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw damaged("the " + what + " is '" + word + "', and should be a whole number above 0");
    }

    /** {@return the next word of the line as a number above 0} */
    double positive(String what) {
        double v = PotentialFile.number(file, line, word(what));
        if (v > 0) {
            return v;
        }
        throw damaged("the " + what + " is " + v + ", and should be above 0");
    }

    /** {@return so many words of the line} */
    String[] words(int count) {
        var out = new String[count];
        for (int k = 0; k < count; k++) {
            out[k] = word("symbol of element " + (k + 1) + " of " + count);
        }
        return out;
    }

    /** {@return the atomic number of a symbol} */
    int element(String symbol) {
        try {
            return Element.of(symbol).number();
        } catch (StructureException e) {
            throw damaged("'" + symbol + "' is not an element");
        }
    }

    private String word(String what) {
        if (!words.hasMoreTokens()) {
            throw damaged(line > lines.size() ? "the file ends before the " + what : "the " + what + " is missing");
        }
        return words.nextToken();
    }

    /** {@return so many numbers from here on, over as many lines as they take; afterwards the line after them is the current one} */
    double[] values(int count, String what) {
        if (count < 5) {
            throw damaged("the " + what + " has " + count + " values, and at least 5 are needed");
        }
        var out = new double[count];
        for (int k = 0; k < count; k++) {
            while (!words.hasMoreTokens()) {
                if (line >= lines.size()) {
                    throw PotentialFile.damaged(file, lines.size(), "the file ends in the " + what + ", after " + k + " of " + count
                            + " values: it is truncated");
                }
                nextLine();
            }
            out[k] = PotentialFile.number(file, line, words.nextToken());
        }
        nextLine();
        return out;
    }

    /** {@return what to throw for the current line} */
    PotentialException damaged(String what) {
        return PotentialFile.damaged(file, Math.min(line, lines.size()), what);
    }
}
