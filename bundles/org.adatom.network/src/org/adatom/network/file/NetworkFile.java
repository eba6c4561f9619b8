/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.adatom.network.Network;
import org.adatom.network.NetworkException;
import org.adatom.network.Node;
import org.adatom.network.Shape;
import org.adatom.network.Weights;

/**
 * A network with its weights in a file (*.network): the graph as lines of text that a person can read, then the weights
 * as doubles. Any engine goes on with it.
 *
 * @param network the graph
 * @param weights all of its numbers
 * @param info    short words by name for whoever wrote it: scales, units, where it is from; no line ends
 */
public record NetworkFile(Network network, Weights weights, Map<String, String> info) {
    /** The version that is written, and the only one that is read. */
    public static final int VERSION = 1;
    private static final String KIND = "adatom-network";

    /**
     * Checks that they fit each other.
     *
     * @throws NetworkException if they do not
     */
    public NetworkFile {
        weights.check(network);
        info = Map.copyOf(info);
    }

    /**
     * Writes.
     *
     * @param to where; not closed
     * @throws IOException if that fails
     */
    public void write(OutputStream to) throws IOException {
        var arrays = new LinkedHashMap<String, double[]>();
        network.weightSpecs().keySet().forEach(name -> arrays.put(name, weights.get(name)));
        new ArrayFile(lines(network, info), arrays).write(KIND, VERSION, to);
    }

    /**
     * Reads.
     *
     * @param from where; read to the end of the network, not closed
     * @return what is in it
     * @throws NetworkFileException if it is not such a file, is damaged or of another version
     * @throws IOException          if reading fails
     */
    public static NetworkFile read(InputStream from) throws IOException {
        var file = ArrayFile.read(KIND, VERSION, from);
        try {
            return new NetworkFile(network(file.lines()), Weights.of(file.arrays()), info(file.lines()));
        } catch (NetworkException e) {
            throw new NetworkFileException("the network in the file cannot be: " + e.getMessage(), e);
        }
    }

    static List<String> lines(Network network, Map<String, String> info) {
        var lines = new ArrayList<String>();
        network.inputs().forEach((name, shape) -> lines.add("input " + name + " " + RecordText.write(shape)));
        for (var node : network.nodes()) {
            lines.add("node " + node.name() + " from " + String.join(",", node.inputs())
                    + (node.shares() ? " sharing " + node.weightsOf() : "") + " = " + RecordText.write(node.layer()));
        }
        network.outputs().forEach(name -> lines.add("output " + name));
        info.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e -> {
            if (!e.getKey().matches("[A-Za-z0-9_.-]+") || e.getValue().contains("\n")) {
                throw new NetworkException("info '" + e.getKey() + "' must be a word, what it says one line");
            }
            lines.add("info " + e.getKey() + " " + e.getValue());
        });
        return lines;
    }

    static Network network(List<String> lines) throws NetworkFileException {
        var inputs = new LinkedHashMap<String, Shape>();
        var nodes = new ArrayList<Node>();
        var outputs = new ArrayList<String>();
        for (var line : lines) {
            var words = line.split(" ");
            switch (words[0]) {
                case "input" -> inputs.put(word(line, 1), RecordText.shape(word(line, 2)));
                case "output" -> outputs.add(word(line, 1));
                case "node" -> {
                    int layer = line.indexOf(" = ");
                    if (layer < 0) {
                        throw new NetworkFileException("the line '" + line + "' is damaged");
                    }
                    String owner = words[4].equals("sharing") ? word(line, 5) : word(line, 1);
                    nodes.add(new Node(word(line, 1), RecordText.layer(line.substring(layer + 3)),
                            List.of(word(line, 3).split(",")), owner));
                }
                default -> { }
            }
        }
        return new Network(inputs, nodes, outputs);
    }

    static Map<String, String> info(List<String> lines) {
        var info = new LinkedHashMap<String, String>();
        for (var line : lines) {
            if (line.startsWith("info ")) {
                int value = line.indexOf(' ', 5);
                info.put(line.substring(5, value < 0 ? line.length() : value), value < 0 ? ""
                        : line.substring(value + 1));
            }
        }
        return info;
    }

    static String word(String line, int index) throws NetworkFileException {
        var words = line.split(" ");
        if (index >= words.length) {
            throw new NetworkFileException("the line '" + line + "' is damaged");
        }
        return words[index];
    }
}
