/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is written about a run: all that is needed to know what it was, and to repeat it.
 *
 * @param id unique
 * @param title what a list of runs shows
 * @param analysis the id of the analysis
 * @param analysisLabel its label
 * @param version the version of its parameters
 * @param parameters all parameters by name, defaults too, as plain objects
 * @param seed the seed
 * @param threads how many threads it could use
 * @param sources where its input came from, one line each
 * @param inputFiles the copies of the input in the folder, by name, and the files of potentials, by absolute path, with the
 *     SHA-256 of each
 * @param versions the program, the plug-in of the analysis, Java
 * @param machine system, processors
 * @param state where it is
 * @param verdict the verdict in words, or the error
 * @param queued when it was asked for
 * @param started when it began
 * @param ended when it ended
 */
public record RunRecord(String id, String title, String analysis, String analysisLabel, int version,
        Map<String, Object> parameters, long seed, int threads, List<String> sources, Map<String, String> inputFiles,
        Map<String, String> versions, String machine, RunState state, String verdict, Instant queued,
        Optional<Instant> started, Optional<Instant> ended) {
}
