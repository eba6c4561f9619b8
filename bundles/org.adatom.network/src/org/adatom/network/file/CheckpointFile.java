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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.adatom.network.Network;
import org.adatom.network.NetworkException;
import org.adatom.network.OptimiserState;
import org.adatom.network.Weights;
import org.adatom.network.training.Checkpoint;
import org.adatom.network.training.Epoch;

/**
 * A training that can go on, in a file (*.checkpoint).
 *
 * @param network    the graph
 * @param checkpoint where training stands
 */
public record CheckpointFile(Network network, Checkpoint checkpoint) {
    /** The version that is written, and the only one that is read. */
    public static final int VERSION = 1;
    private static final String KIND = "adatom-checkpoint";

    /**
     * Writes.
     *
     * @param to where; not closed
     * @throws IOException if that fails
     */
    public void write(OutputStream to) throws IOException {
        var c = checkpoint;
        var lines = new ArrayList<>(NetworkFile.lines(network, Map.of()));
        lines.add("position " + c.step() + " " + c.position() + " " + c.partial() + " " + c.bestEpoch());
        c.state().steps().forEach((name, steps) -> lines.add("steps " + name + " " + steps));
        for (var e : c.history()) {
            lines.add("epoch " + e.number() + " " + e.rate() + " " + e.loss() + " " + e.validation());
        }
        var arrays = new LinkedHashMap<String, double[]>();
        c.weights().names().forEach(name -> arrays.put("now/" + name, c.weights().get(name)));
        c.best().names().forEach(name -> arrays.put("best/" + name, c.best().get(name)));
        c.state().slots().names().forEach(name -> arrays.put("slot/" + name, c.state().slots().get(name)));
        new ArrayFile(lines, arrays).write(KIND, VERSION, to);
    }

    /**
     * Reads.
     *
     * @param from where; not closed
     * @return what is in it
     * @throws NetworkFileException if it is not such a file, is damaged or of another version
     * @throws IOException          if reading fails
     */
    public static CheckpointFile read(InputStream from) throws IOException {
        var file = ArrayFile.read(KIND, VERSION, from);
        try {
            var network = NetworkFile.network(file.lines());
            return new CheckpointFile(network, checkpoint(network, file));
        } catch (NetworkException | NumberFormatException e) {
            throw new NetworkFileException("the checkpoint in the file cannot be: " + e.getMessage(), e);
        }
    }

    private static Checkpoint checkpoint(Network network, ArrayFile file) throws NetworkFileException {
        var steps = new HashMap<String, Long>();
        var history = new ArrayList<Epoch>();
        String position = "";
        for (var line : file.lines()) {
            if (line.startsWith("steps ")) {
                steps.put(NetworkFile.word(line, 1), Long.valueOf(NetworkFile.word(line, 2)));
            } else if (line.startsWith("epoch ")) {
                history.add(new Epoch(Integer.parseInt(NetworkFile.word(line, 1)), number(line, 2), number(line, 3),
                        number(line, 4)));
            } else if (line.startsWith("position ")) {
                position = line;
            }
        }
        int best = Integer.parseInt(NetworkFile.word(position, 4));
        if (best > history.size()) {
            throw new NetworkFileException("the best epoch " + best + " is not among the " + history.size()
                    + " in the file");
        }
        return new Checkpoint(part(file, "now/").check(network), new OptimiserState(steps,
                part(file, "slot/")), history,
                Long.parseLong(NetworkFile.word(position, 1)), Integer.parseInt(NetworkFile.word(position, 2)),
                number(position, 3), part(file, "best/").check(network), best);
    }

    private static double number(String line, int index) throws NetworkFileException {
        return Double.parseDouble(NetworkFile.word(line, index));
    }

    private static Weights part(ArrayFile file, String prefix) {
        var arrays = new LinkedHashMap<String, double[]>();
        List.copyOf(file.arrays().keySet()).stream().filter(name -> name.startsWith(prefix)).forEach(name -> {
            var values = file.arrays().get(name);
            if (values != null) {
                arrays.put(name.substring(prefix.length()), values);
            }
        });
        return Weights.of(arrays);
    }
}
