/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule finds what it is there to find, and leaves the rest alone. */
class RulesTest {

    @TempDir
    @SuppressWarnings("null") // JUnit sets it
    Path folder;

    @Test
    void aPlainBundleMustNotRequireTheWindowOrTheLayersAbove() throws IOException {
        var bundle = bundle("org.adatom.structure", "org.adatom.workbench;bundle-version=\"[0.1.0,1.0.0)\",\n"
                + " org.eclipse.swt;bundle-version=\"[3.0.0,4.0.0)\"");
        assertEquals(3, Layers.check(bundle).size(), Layers.check(bundle)::toString);
    }

    @Test
    void aPlainBundleMustNotImportThePlatform() throws IOException {
        var bundle = bundle("org.adatom.structure", "org.eclipse.equinox.common;bundle-version=\"[3.0.0,4.0.0)\"");
        file("org.adatom.structure/src/a/A.java", "import org.eclipse.core.runtime.Platform;");
        file("org.adatom.structure/src/a/B.java", "import org.eclipse.core.runtime.IProgressMonitor;");
        assertEquals(List.of("org.adatom.structure: A.java imports org.eclipse.core.runtime.Platform"),
                Layers.check(bundle));
    }

    @Test
    void anUnknownBundleHasNoPlace() throws IOException {
        assertEquals(1, Layers.check(bundle("org.adatom.unheard", "")).size());
    }

    @Test
    void aManifestNeedsRangesAndTranslatedNames() throws IOException {
        var found = Manifests.check(bundle("org.adatom.ui", "org.eclipse.ui")).toString();
        assertTrue(found.contains("needs a range"), found);
        assertTrue(found.contains("Bundle-Name"), found);
    }

    @Test
    void aPackageNeedsItsInfo() throws IOException {
        file("src/a/A.java", "class A {}");
        file("src/b/B.java", "class B {}");
        file("src/b/package-info.java", "package b;");
        assertEquals(3, JavaStyle.packages(folder.resolve("src")).size());
    }

    @Test
    void aFileNeedsItsHeaderAndALimit() throws IOException {
        assertEquals(1, JavaStyle.header(file("A.java", "class A {}")).size());
        assertEquals(0, JavaStyle.header(file("B.java", JavaStyle.HEADER + "class B {}")).size());
        assertEquals(1, JavaStyle.length(file("C.java", "\n".repeat(11)), 10).size());
        assertEquals(0, JavaStyle.length(file("D.java", "\n".repeat(10)), 10).size());
    }

    @Test
    void apiNeedsJavadoc() throws IOException {
        var file = file("A.java", """
                public final class A {
                    /** Said. */
                    @Deprecated
                    public int said() {
                        return 1;
                    }

                    public int unsaid() {
                        return 1;
                    }

                    @Override
                    public String toString() {
                        return "";
                    }

                    private int own() {
                        return 1;
                    }
                }
                """);
        assertEquals(List.of(file + ":1: A has no Javadoc", file + ":8: unsaid has no Javadoc"), JavaStyle.javadoc(file));
        var contract = file("B.java", """
                /** Said. */
                public interface B {
                    int unsaid();

                    /** Said. */
                    default int said() {
                        return unsaid();
                    }
                }
                """);
        assertEquals(List.of(contract + ":3: unsaid has no Javadoc"), JavaStyle.javadoc(contract));
    }

    @Test
    void contributionsMustExistAndBeTranslated() throws IOException {
        var bundle = bundle("bundles/org.adatom.ui", "");
        file("bundles/org.adatom.ui/icons/there.svg", "<svg/>");
        file("bundles/org.adatom.ui/plugin.xml", """
                <plugin><extension point="p">
                  <view id="v" name="Plain" class="org.adatom.Missing" icon="icons/there.svg"/>
                  <view id="v" name="%missing" icon="icons/gone.svg"/>
                  <view id="w" name="%pluginName" icon="icons/old.png"/>
                </extension></plugin>
                """);
        var found = new PluginXml(new SourceTree(folder)).check(bundle);
        assertEquals(6, found.size(), found::toString);
    }

    @Test
    void anExtensionPointNeedsItsDocumentation() throws IOException {
        var bundle = bundle("org.adatom.ui", "");
        file("org.adatom.ui/plugin.xml", """
                <plugin>
                  <extension-point id="a" name="%a" schema="schema/a.exsd"/>
                  <extension-point id="b" name="%b" schema="schema/gone.exsd"/>
                </plugin>
                """);
        file("org.adatom.ui/schema/a.exsd", """
                <schema><annotation><documentation>What it is.</documentation></annotation>
                <annotation><appInfo><meta.section type="since"/></appInfo><documentation>0.1</documentation></annotation>
                <annotation><appInfo><meta.section type="examples"/></appInfo><documentation></documentation></annotation>
                </schema>
                """);
        assertEquals(List.of("org.adatom.ui/schema/a.exsd: section examples is missing or empty",
                "org.adatom.ui: extension point b has no schema 'schema/gone.exsd'"), PluginXml.schemas(bundle));
    }

    @Test
    void addressesAndPathsAreFound() throws IOException {
        var file = file("a.md", "see https:" + "//repo1.example.org/x\nand /wo" + "rk/shared\nand https://www.eclipse.org/");
        assertEquals(2, TextFiles.addresses(file).size(), TextFiles.addresses(file)::toString);
    }

    @Test
    void unpinnedVersionsAreFound() {
        assertEquals(1, TextFiles.target("<dependency><version>[1,2)</version></dependency>").size());
        assertEquals(1, TextFiles.target("<dependency><artifactId>a</artifactId></dependency>").size());
        assertEquals(1, TextFiles.target("<location includeDependencyDepth=\"infinite\"/>").size());
        assertEquals(0, TextFiles.target("<dependency><version>1.2.3-M1</version></dependency>").size());
    }

    private Bundle bundle(String name, String required) throws IOException {
        var id = name.replaceAll(".*/", "");
        file(name + "/META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nBundle-SymbolicName: " + id + ";singleton:=true\n"
                + (required.isEmpty() ? "" : "Require-Bundle: " + required + "\n"));
        file(name + "/plugin.properties", "pluginName = Something\n");
        return Bundle.of(folder.resolve(name));
    }

    private Path file(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
