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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.adatom.potential.PotentialException;
import org.adatom.structure.Element;
import org.adatom.structure.StructureException;

/** Numbers by three elements, as LAMMPS keeps them in files: three symbols and the numbers, on one line or several. */
public final class TripletParameters {
    private final String source;
    private final Map<Integer, double[]> entries = new HashMap<>();

    private TripletParameters(String source) {
        this.source = source;
    }

    /** {@return the parameters of one element with itself} */
    public static TripletParameters of(String source, Element element, double... values) {
        var out = new TripletParameters(source);
        int z = element.number();
        out.entries.put(key(z, z, z), values);
        return out;
    }

    /**
     * {@return the parameters of a file}
     *
     * @param width how many numbers an entry has
     * @throws PotentialException when it cannot be read, with the line
     */
    public static TripletParameters read(Path file, int width) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw PotentialFile.unreadable(file, e);
        }
        var out = new TripletParameters(file.getFileName().toString());
        var words = new ArrayList<String>();
        int begun = 0;
        for (int l = 0; l < lines.size(); l++) {
            var line = lines.get(l);
            int comment = line.indexOf('#');
            var plain = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (plain.isEmpty()) {
                continue;
            }
            begun = words.isEmpty() ? l + 1 : begun;
            words.addAll(List.of(plain.split("\\s+")));
            if (words.size() >= 3 + width) {
                out.add(file, begun, words, width);
                words.clear();
            }
        }
        if (!words.isEmpty()) {
            throw PotentialFile.damaged(file, begun, "the entry '" + String.join(" ", words.subList(0, Math.min(3, words.size())))
                    + "' has " + Math.max(0, words.size() - 3) + " numbers, and " + width + " are needed");
        }
        if (out.entries.isEmpty()) {
            throw PotentialFile.damaged(file, lines.size(), "it has no entry of three symbols and " + width + " numbers");
        }
        return out;
    }

    private void add(Path file, int line, List<String> words, int width) {
        if (words.size() > 3 + width) {
            throw PotentialFile.damaged(file, line, "the entry '" + String.join(" ", words.subList(0, 3)) + "' has "
                    + (words.size() - 3) + " numbers, and " + width + " are needed");
        }
        var values = new double[width];
        for (int k = 0; k < width; k++) {
            values[k] = PotentialFile.number(file, line, words.get(3 + k));
        }
        var z = new int[3];
        for (int k = 0; k < 3; k++) {
            var name = words.get(k);
            if (!Character.isLetter(name.charAt(0))) {
                throw PotentialFile.damaged(file, line, "'" + name + "' stands where the symbol of an element should be");
            }
            try {
                z[k] = Element.of(name).number();
            } catch (StructureException e) {
                return; // files keep alternatives under names such as Si(B)
            }
        }
        entries.put(key(z[0], z[1], z[2]), values);
    }

    private static int key(int a, int b, int c) {
        return (a * 256 + b) * 256 + c;
    }

    /** @throws PotentialException when an element has no entry */
    public void require(String name, Kinds kinds) {
        for (int z : kinds.numbers()) {
            if (!entries.containsKey(key(z, z, z)) && entries.keySet().stream().noneMatch(k -> k >> 16 == z)) {
                throw new PotentialException(name + " has no parameters for " + symbol(z) + ": " + source + " has " + elements());
            }
        }
    }

    /**
     * {@return the numbers of an atom and two neighbours, by atomic number}
     *
     * @throws PotentialException when there are none
     */
    double[] of(int i, int j, int k) {
        var found = entries.get(key(i, j, k));
        if (found == null) {
            throw new PotentialException(source + " has no entry " + symbol(i) + " " + symbol(j) + " " + symbol(k)
                    + ": all combinations of the structure's elements are needed");
        }
        return found;
    }

    private String elements() {
        return entries.keySet().stream().map(k -> k >> 16).collect(Collectors.toCollection(TreeSet::new)).stream()
                .map(TripletParameters::symbol).collect(Collectors.joining(", "));
    }

    private static String symbol(int number) {
        return Element.of(number).symbol();
    }
}
