/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.adatom.internal.workbench.AnalysisFileReader;
import org.adatom.internal.workbench.AnalysisFileWriter;
import org.adatom.internal.workbench.WholeFiles;

/**
 * A study in a file ({@code .analysis}, YAML):
 * <pre>{@code
 * analysis: org.adatom.simulation.relax      # or the short name
 * version: 1
 * input: co-on-cu111.extxyz                  # or a list of files, or  build: {kind: fcc111, symbol: Cu, size: [2, 2,
 * 3]}
 * parameters: { potential: emt, fmax: 0.01 }
 * seed: 7
 * }</pre>
 * The {@code run.yaml} of a folder of results is such a file too, with more to tell.
 *
 * @param analysis id or short name of the analysis
 * @param version the version of its parameters
 * @param input where the structures come from, may be empty
 * @param parameters the parameters that differ from the defaults
 * @param seed the seed, if one is given
 * @param comment the lines above the first key, each with its {@code #}; empty when there are none
 */
public record AnalysisFile(String analysis, int version, List<RunInput> input, Map<String, Object> parameters,
        OptionalLong seed, String comment) {
    /** How the name of such a file ends, without the dot. */
    public static final String EXTENSION = "analysis";

    /** Copies the collections. */
    public AnalysisFile {
        input = List.copyOf(input);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** A file without a comment. */
    public AnalysisFile(String analysis, int version, List<RunInput> input, Map<String, Object> parameters,
            OptionalLong seed) {
        this(analysis, version, input, parameters, seed, "");
    }

    /**
     * {@return what a file says} Parameters are not checked against the analysis, see
     * {@link org.adatom.numerics.parameter.ParameterModel#check}.
     *
     * @throws AnalysisFileException when it says something else, with file and line
     * @throws IOException when it cannot be read
     */
    public static AnalysisFile read(Path file) throws IOException {
        return parse(WholeFiles.read(file), file.toString());
    }

    /**
     * {@return what a text says}
     *
     * @param name the name of the file, for messages
     * @throws AnalysisFileException when it says something else, with file and line
     */
    public static AnalysisFile parse(String text, String name) throws AnalysisFileException {
        return new AnalysisFileReader(name).read(text);
    }

    /** {@return the text of the file} */
    public String toText() {
        return AnalysisFileWriter.write(this);
    }

    /**
     * Writes it; the file appears at once or not at all.
     *
     * @throws IOException when it cannot be written, with file and reason
     */
    public void write(Path file) throws IOException {
        WholeFiles.write(file, toText());
    }
}
