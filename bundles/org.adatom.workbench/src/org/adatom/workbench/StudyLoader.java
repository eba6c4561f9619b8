/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.adatom.internal.workbench.AnalysisFileReader;
import org.adatom.internal.workbench.WholeFiles;
import org.adatom.internal.workbench.YamlLines;
import org.adatom.numerics.parameter.ParameterException;
import org.adatom.potential.PotentialException;
import org.adatom.potential.PotentialSpec;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.structure.io.FrameSelection;
import org.adatom.structure.io.StructureFiles;
import org.adatom.workbench.RunInput.BuildInput;
import org.adatom.workbench.RunInput.FileInput;

/** Makes requests from analysis files: finds the analysis, checks the parameters, reads or builds the input. */
public final class StudyLoader {
    private final AnalysisRegistry analyses;
    private final BuilderRegistry builders;

    /**
     * @param analyses where analyses are found
     * @param builders where builders are found
     */
    public StudyLoader(AnalysisRegistry analyses, BuilderRegistry builders) {
        this.analyses = analyses;
        this.builders = builders;
    }

    /**
     * What is said beside a file.
     *
     * @param parameters replace those of the file, by name
     * @param input replaces the input of the file where it is not empty
     * @param base the folder that paths of {@code input} are relative to
     * @param seed replaces the seed of the file
     */
    public record Changes(Map<String, Object> parameters, List<RunInput> input, Path base, OptionalLong seed) {
        /** No changes. */
        public static final Changes NONE = new Changes(Map.of(), List.of(), Path.of(""), OptionalLong.empty());
    }

    /** {@return the request that an analysis file or the {@code run.yaml} of a folder of results makes} */
    public RunRequest load(Path file) throws IOException {
        return load(file, Changes.NONE);
    }

    /**
     * {@return the request that an analysis file makes with some changes}
     *
     * @throws AnalysisFileException when the file is wrong, with file and line
     * @throws ParameterException when a changed parameter is wrong
     * @throws WorkbenchException when the analysis takes another number of structures
     * @throws IOException when a file cannot be read, with file and reason
     */
    public RunRequest load(Path file, Changes changes) throws IOException {
        var text = WholeFiles.read(file);
        var name = file.toString();
        var study = AnalysisFile.parse(text, name);
        var lines = new YamlLines(text);
        var analysis = analyses.find(study.analysis()).orElseThrow(() -> new AnalysisFileException(name,
                lines.of("analysis"), analyses.unknown(study.analysis())));
        if (study.version() > analysis.version()) {
            throw new AnalysisFileException(name, lines.of("version"), "the file is for version " + study.version()
                    + " of "
                    + analysis.name() + ", this program has version " + analysis.version() + ": use a newer program");
        }
        for (var problem : analysis.parameters().check(study.parameters())) {
            int line = problem.parameter().isEmpty() ? lines.of("parameters") : lines.of("parameters",
                    problem.parameter());
            throw new AnalysisFileException(name, line, problem.message());
        }
        var values = withFiles(analysis, study.parameters(), folderOf(file));
        withFiles(analysis, changes.parameters(), changes.base()).forEach((key, value) -> {
            analysis.parameters().find(key).ifPresent(p -> values.keySet().removeIf(k -> analysis.parameters().find(k)
                    .filter(p::equals).isPresent()));
            values.put(key, value);
        });
        analysis.parameters().bind(values);
        var sources = changes.input().isEmpty() ? study.input() : changes.input();
        long seed = changes.seed().orElse(study.seed().orElse(0));
        if (analysis.input() == InputKind.FILES) {
            var files = files(sources, changes.input().isEmpty() ? folderOf(file) : changes.base());
            return RunRequest.ofFiles(analysis, values, files).withSources(sources).withSeed(seed);
        }
        var structures = changes.input().isEmpty()
                ? structures(study.input(), folderOf(file), analysis.input(), name, lines.of("input"))
                : structures(changes.input(), changes.base(), analysis.input(), "input", 0);
        return RunRequest.of(analysis, values, structures).withSources(sources).withSeed(seed);
    }

    /** {@return absolute paths} @throws WorkbenchException when an input is no file, or does not exist */
    private static List<Path> files(List<RunInput> input, Path base) {
        var out = new ArrayList<Path>();
        for (var item : input) {
            if (!(item instanceof FileInput)) {
                throw new WorkbenchException("the analysis reads data from files: give the name of a file as its "
                        + "input");
            }
            var file = path(base, item.toString());
            if (!Files.exists(file)) {
                throw new WorkbenchException(file + " does not exist: give a file or a folder as the input");
            }
            out.add(file);
        }
        return out;
    }

    private static Path path(Path base, String text) {
        try {
            return base.resolve(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new WorkbenchException("'" + text + "' is no name of a file");
        }
    }

    /**
     * The parameters with absolute paths of files and of those that potentials name, so that a run can be repeated from
     * anywhere.
     */
    private static LinkedHashMap<String, Object> withFiles(AnalysisDescriptor analysis, Map<String, Object> parameters,
            Path folder) {
        var out = new LinkedHashMap<>(parameters);
        out.replaceAll((name, value) -> value instanceof String text ? analysis.parameters().find(name)
                .map(p -> switch (p.about().choices()) {
                    case "potentials" -> withFiles(text, folder);
                    case "files" -> text.isBlank() ? text : path(folder, text).toString();
                    default -> text;
                }).orElse(text) : value);
        return out;
    }

    private static String withFiles(String potential, Path folder) {
        if (!potential.contains(PotentialSpec.FILE)) {
            return potential;
        }
        try {
            return PotentialSpec.parse(potential).withFilesOf(folder).toString();
        } catch (PotentialException e) {
            return potential; // the run manager says what is wrong with it
        }
    }

    private static Path folderOf(Path file) {
        var parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private List<Structure> structures(List<RunInput> input, Path base, InputKind kind, String name, int line)
            throws IOException {
        var out = new ArrayList<Structure>();
        for (var item : input) {
            switch (item) {
                case FileInput(var path, var index) -> out.addAll(StructureFiles.readAll(selection(base, path, index,
                        kind)));
                case BuildInput(var builder, var options) -> out.add(build(builder, options, name, line));
                case RunInput.GivenInput(var title) -> throw new WorkbenchException("'" + title + "' is no file");
            }
        }
        return out;
    }

    private static FrameSelection selection(Path base, String path, String index, InputKind kind) {
        var wanted = index.isEmpty() && kind == InputKind.STRUCTURES ? ":" : index;
        try {
            var file = base.resolve(path);
            return wanted.isEmpty() ? new FrameSelection(file, -1, null, null, true)
                    : FrameSelection.parse(file + "@" + wanted);
        } catch (InvalidPathException e) {
            throw new WorkbenchException("'" + path + "' is no name of a file");
        } catch (IllegalArgumentException e) {
            throw new WorkbenchException(String.valueOf(e.getMessage()));
        }
    }

    private Structure build(String kind, Map<String, Object> options, String name, int line) throws IOException {
        try {
            return builders.get(kind).build(options);
        } catch (WorkbenchException | ParameterException | StructureException e) {
            throw new AnalysisFileException(name, line, kind + " cannot be built: " + e.getMessage());
        }
    }

    /** {@return the input that a text such as {@code path.extxyz@-1} names} */
    public static RunInput input(String text) {
        return AnalysisFileReader.file(text);
    }
}
