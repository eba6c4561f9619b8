/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.adatom.testkit.TestData;
import org.junit.jupiter.api.Test;

/** The house style, checked over the whole source tree. */
class HouseStyleTest {

    private final SourceTree tree = new SourceTree(TestData.projectRoot());

    @Test
    void theTreeIsThere() {
        assertFalse(tree.bundles().isEmpty(), "no bundles below " + tree.root());
        assertEquals(List.of(), Stream.of("LICENSE", "NOTICE", "README.md", "CONTRIBUTING.md", "docs/ARCHITECTURE.md")
                .filter(f -> !Files.exists(tree.root().resolve(f))).toList());
    }

    @Test
    void requirementsPointDown() {
        none(tree.bundles(), Layers::check);
    }

    @Test
    void manifestsAreComplete() {
        none(tree.allBundles(), Manifests::check);
    }

    @Test
    void packagesSayThatNullIsTheException() {
        none(tree.allBundles(), b -> JavaStyle.packages(b.folder().resolve("src")));
    }

    @Test
    void everyJavaFileHasTheLicenceHeader() {
        none(javaFiles(), JavaStyle::header);
    }

    @Test
    void classesAreShort() {
        javaFiles().stream().flatMap(f -> JavaStyle.length(f, JavaStyle.LONG).stream())
                .forEach(line -> System.getLogger("checks").log(System.Logger.Level.WARNING, "long: " + line));
        none(javaFiles(), f -> JavaStyle.length(f, JavaStyle.MOST_LINES));
    }

    @Test
    void apiIsDocumented() {
        none(tree.bundles(), b -> b.api().stream()
                .flatMap(p -> SourceTree.java(b.folder().resolve("src").resolve(p.replace('.', '/'))).stream()
                        .filter(f -> f.getParent().endsWith(p.replace('.', '/'))))
                .flatMap(f -> JavaStyle.javadoc(f).stream()).toList());
    }

    @Test
    void contributionsAreSound() {
        var rule = new PluginXml(tree);
        none(tree.bundles(), rule::check);
    }

    @Test
    void extensionPointsAreDocumented() {
        none(tree.bundles(), PluginXml::schemas);
    }

    @Test
    void noAddressOfARegistryAndNoPathOfAMachine() {
        none(tree.files().stream().filter(TextFiles::isText).toList(), TextFiles::addresses);
    }

    @Test
    void targetVersionsArePinned() {
        assertEquals(List.of(),
                TextFiles.target(SourceTree.read(tree.root().resolve("target-platform/adatom.target"))));
    }

    @Test
    void compilerSettingsAreTheSameEverywhere() {
        var settings = tree.allBundles().stream()
                .map(b -> b.folder().resolve(".settings/org.eclipse.jdt.core.prefs"))
                .filter(f -> Files.isDirectory(f.getParent().resolveSibling("src"))).toList();
        assertEquals(1, settings.stream().map(SourceTree::read).distinct().count(), "different: " + settings);
    }

    private List<Path> javaFiles() {
        return tree.allBundles().stream().flatMap(b -> SourceTree.java(b.folder()).stream()).toList();
    }

    private <T> void none(List<T> of, Function<T, List<String>> rule) {
        var wrong = of.stream().flatMap(x -> rule.apply(x).stream())
                .map(line -> line.replace(tree.root() + "/", "")).toList();
        assertEquals("", String.join("\n", wrong));
    }
}
