<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>story::Archive</name>
    <message numerus="yes">
        <source>%n character(s) that no text can hold were replaced in “%1”.</source>
        <translation>
            <numerusform>One character that no text can hold was replaced in “%1”.</numerusform>
            <numerusform>%n characters that no text can hold were replaced in “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>story::CommandLine</name>
    <message numerus="yes">
        <source>%n character(s) that are no text were replaced by U+FFFD.</source>
        <translation>
            <numerusform>%n character that is no text was replaced by U+FFFD.</numerusform>
            <numerusform>%n characters that are no text were replaced by U+FFFD.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n review</numerusform>
            <numerusform>%n reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal entries: their hashes are as they were written. A newer version of Second Story wrote this library, so its tables were not compared with them.</source>
        <translation>
            <numerusform>%n journal entry: its hash is as it was written. A newer version of Second Story wrote this library, so its tables were not compared with it.</numerusform>
            <numerusform>%n journal entries: their hashes are as they were written. A newer version of Second Story wrote this library, so its tables were not compared with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal entries: everything is as it was written.</source>
        <translation>
            <numerusform>%n journal entry: everything is as it was written.</numerusform>
            <numerusform>%n journal entries: everything is as it was written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>story::ExportFlow</name>
    <message numerus="yes">
        <source>%n files were exported to “%1”.</source>
        <translation>
            <numerusform>%n file was exported to “%1”.</numerusform>
            <numerusform>%n files were exported to “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>story::ExportPart</name>
    <message numerus="yes">
        <source>%1 · and %n more</source>
        <translation>
            <numerusform>%1 · and one more</numerusform>
            <numerusform>%1 · and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>story::Intake</name>
    <message numerus="yes">
        <source>%n more place(s) should be looked at; they are not listed.</source>
        <translation>
            <numerusform>%n more place should be looked at; it is not listed.</numerusform>
            <numerusform>%n more places should be looked at; they are not listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) of the file are no valid text and were replaced by “�”; the first is in this line.</source>
        <translation>
            <numerusform>%n character of the file is no valid text and was replaced by “�”; it is in this line.</numerusform>
            <numerusform>%n characters of the file are no valid text and were replaced by “�”; the first is in this line.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is %n day(s) away from “%2” above it. It is kept as written.</source>
        <translation>
            <numerusform>“%1” is %n day away from “%2” above it. It is kept as written.</numerusform>
            <numerusform>“%1” is %n days away from “%2” above it. It is kept as written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) have no day in the document, so their day is open.</source>
        <translation>
            <numerusform>%n time has no day in the document, so its day is open.</numerusform>
            <numerusform>%n times have no day in the document, so their day is open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>story::NoticeBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the next of %n more messages</source>
        <translation>
            <numerusform>Show the one message more</numerusform>
            <numerusform>Show the next of %n more messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>story::Salvage</name>
    <message numerus="yes">
        <source>%n reference(s) or picture(s) are lost</source>
        <translation>
            <numerusform>%n reference or picture is lost</numerusform>
            <numerusform>%n references or pictures are lost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>story::SinceExport</name>
    <message numerus="yes">
        <source>%1, %n times</source>
        <translation>
            <numerusform>%1, once</numerusform>
            <numerusform>%1, %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>story::SiteDialog</name>
    <message numerus="yes">
        <source>%n reviews are reviewed or closed, and stand on it, with search and pages for services, factors, lessons and tags.</source>
        <translation>
            <numerusform>%n review is reviewed or closed, and stands on it, with search and pages for services, factors, lessons and tags.</numerusform>
            <numerusform>%n reviews are reviewed or closed, and stand on it, with search and pages for services, factors, lessons and tags.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>story::SiteFlow</name>
    <message numerus="yes">
        <source>The web site of %n reviews is in “%1”.</source>
        <translation>
            <numerusform>The web site of %n review is in “%1”.</numerusform>
            <numerusform>The web site of %n reviews is in “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>story::TextEditor</name>
    <message numerus="yes">
        <source>%n characters that no text can hold were replaced by �.</source>
        <translation>
            <numerusform>%n character that no text can hold was replaced by �.</numerusform>
            <numerusform>%n characters that no text can hold were replaced by �.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>story::Timeline</name>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown time</source>
        <translation>
            <numerusform>%n of unknown time</numerusform>
            <numerusform>%n of unknown time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>%n earlier</numerusform>
            <numerusform>%n earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later</source>
        <translation>
            <numerusform>%n later</numerusform>
            <numerusform>%n later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more of unknown time</source>
        <translation>
            <numerusform>%n more of unknown time</numerusform>
            <numerusform>%n more of unknown time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events that go on here, the first since %1</source>
        <translation>
            <numerusform>%n event that goes on here, since %1</numerusform>
            <numerusform>%n events that go on here, the first since %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events, %1</source>
        <translation>
            <numerusform>%n event, %1</numerusform>
            <numerusform>%n events, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>story::Workspace</name>
    <message numerus="yes">
        <source>%n edit(s) that could not be written last time were brought back.</source>
        <translation>
            <numerusform>%n edit that could not be written last time was brought back.</numerusform>
            <numerusform>%n edits that could not be written last time were brought back.</numerusform>
        </translation>
    </message>
</context>
</TS>
